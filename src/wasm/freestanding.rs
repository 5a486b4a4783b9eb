//! What std would bring, in little: an allocator, and a panic that JavaScript sees as a thrown message.
//!
//! std's own panic machinery formats, locks and prints, which nobody reads in a browser; it weighs more than the
//! whole phone engine. The core's lints keep panics out; what is left is allocation failing.

use core::panic::PanicInfo;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    wasm_bindgen::throw_str(info.message().as_str().unwrap_or("panic"))
}

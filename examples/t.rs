use identity_hints::phone::*;
use std::time::Instant;
fn main(){
 let inputs=[("(916) 555-1234","US"),("916-445-1254","US"),("+44 20 7946 0958","GB"),("0412 345 678","AU"),("+61412345678","AU"),("06 12 34 56 78","FR"),("+49 30 901820","DE"),("9165559999","US"),("(212) 555-0187 ext 5","US"),("13800138000","CN"),("+55 11 96123-4567","BR"),("02-312 3456","TH"),("090-1234-5678","JP"),("+39 06 6982 1234","IT"),("call me","US"),("12","US")];
 with_production(|m|{
  let us=m.country("US");
  for (t,c) in inputs { let d=m.country(c);
   for _ in 0..1000 { let _=m.parse(t,d).map(|n|(m.is_valid(&n),m.describe(&n))); }
   let n=200000; let s=Instant::now(); let mut ok=0; for _ in 0..n { ok+=m.parse(std::hint::black_box(t),d).is_ok() as u32; } let p=s.elapsed().as_nanos()/n as u128;
   let num=m.parse(t,d); let mut v=0; let mut f=[0;5]; if let Ok(num)=&num { let s=Instant::now(); for _ in 0..n { ok+=m.is_valid(std::hint::black_box(num)) as u32; } v=s.elapsed().as_nanos()/n as u128;
    for (i,st) in [Style::E164,Style::National,Style::International,Style::Rfc3966].into_iter().enumerate(){ let s=Instant::now(); for _ in 0..n { ok+=m.format(std::hint::black_box(num),st).len() as u32; } f[i]=s.elapsed().as_nanos()/n as u128; }
    let s=Instant::now(); for _ in 0..n { ok+=std::hint::black_box(m.identity(std::hint::black_box(num))==num_n(num)) as u32; } f[4]=s.elapsed().as_nanos()/n as u128;
   }
   println!("{t:24} parse {p:4} valid {v:4} fmt {f:?} {ok}");
  }
 });
}
fn num_n(n:&PhoneNumber)->NationalNumber{ with_production(|m| m.identity(n)) }

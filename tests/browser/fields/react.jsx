import { attachPhoneInput } from "identity-hints/dom";
import { init } from "identity-hints/phone";
import { StrictMode, useEffect, useReducer, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Field() {
  const [phone, setPhone] = useState("");
  const [renders, renderAgain] = useReducer((count) => count + 1, 0);
  const input = useRef(null);
  useEffect(() => attachPhoneInput(input.current, { defaultCountry: "US" }).detach, []);
  window.renderAgain = renderAgain;
  window.setPhone = setPhone;
  return (
    <form data-renders={renders}>
      <input id="phone" name="phone" type="tel" ref={input} value={phone} onChange={({ target }) => {
        window.changes.push(target.value);
        setPhone(target.value);
      }} />
      <output>{phone}</output>
    </form>
  );
}

window.changes = [];
createRoot(document.querySelector("main")).render(<StrictMode><Field /></StrictMode>);
init("/phone_bg.wasm");

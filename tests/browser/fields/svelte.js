import { init } from "identity-hints/phone";
import { mount } from "svelte";
import Field from "./Field.svelte";

mount(Field, { target: document.querySelector("main") });
init("/phone_bg.wasm");

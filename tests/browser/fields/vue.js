import { init } from "identity-hints/phone";
import { createApp } from "vue";
import Field from "./Field.vue";

createApp(Field).mount("main");
init("/phone_bg.wasm");

// Everything in reach of the test, which attaches the field itself.
import { attachPhoneInput } from "identity-hints/dom";
import * as engine from "identity-hints/phone";

Object.assign(window, { attachPhoneInput, engine });

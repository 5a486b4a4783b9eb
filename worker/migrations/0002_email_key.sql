-- What to match people on, derived from the email as phone_key is from the phone. Of bookings from before there was one
-- it is NULL until it is derived again.
ALTER TABLE bookings ADD COLUMN email_key TEXT CHECK (email_key IS NULL OR email_key LIKE '_%@_%' AND email IS NOT NULL);

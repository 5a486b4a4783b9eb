-- Every table carries tenant_id, the first column of its key.

CREATE TABLE tenants (
  tenant_id  TEXT    NOT NULL PRIMARY KEY CHECK (tenant_id <> ''),
  name       TEXT    NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL                          -- ms since the epoch, here and everywhere
) STRICT, WITHOUT ROWID;

INSERT INTO tenants (tenant_id, created_at) VALUES ('default', unixepoch() * 1000);

-- What somebody asked for, and how to reach them. What they typed stays beside what we made of it:
-- the canonical columns are derived, and can be derived again by a later normalizer.
CREATE TABLE bookings (
  tenant_id          TEXT    NOT NULL REFERENCES tenants (tenant_id),
  id                 TEXT    NOT NULL,                 -- opaque
  idempotency_key    TEXT    NOT NULL CHECK (idempotency_key <> ''),

  name               TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),

  phone_raw          TEXT,                             -- as typed
  phone_raw_country  TEXT,                             -- as chosen beside it; '' when none was
  phone_e164         TEXT    CHECK (phone_e164 GLOB '+[1-9]*'),
  phone_key          TEXT    CHECK (phone_key GLOB '+[1-9]*'),
  phone_extension    TEXT    CHECK (phone_extension <> ''),
  phone_country      TEXT    CHECK (length(phone_country) = 2),   -- NULL also for +800 and its like

  email_raw          TEXT,
  email              TEXT    CHECK (email LIKE '_%@_%'),

  guests             INTEGER NOT NULL CHECK (guests BETWEEN 1 AND 200),
  date               TEXT    NOT NULL CHECK (date IS date(date)), -- a day of the calendar, YYYY-MM-DD

  normalizer_version TEXT    NOT NULL CHECK (normalizer_version <> ''),
  created_at         INTEGER NOT NULL CHECK (created_at > 0),

  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, idempotency_key),
  CHECK (phone_e164 IS NOT NULL OR email IS NOT NULL),
  CHECK ((phone_raw IS NULL) = (phone_e164 IS NULL)
     AND (phone_raw_country IS NULL) = (phone_e164 IS NULL)
     AND (phone_key IS NULL) = (phone_e164 IS NULL)),
  CHECK ((email_raw IS NULL) = (email IS NULL))
) STRICT, WITHOUT ROWID;

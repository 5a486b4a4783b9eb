-- What webhooks bring, who may be written to, and what people wrote about themselves.

-- An address of somebody: how they are reached, or what a provider knows them by. It is a fact about the address, not
-- yet about a customer.
CREATE TABLE contact_point (
  tenant_id            TEXT    NOT NULL REFERENCES tenants (tenant_id),
  id                   TEXT    NOT NULL,               -- opaque
  type                 TEXT    NOT NULL CHECK (type IN ('phone', 'email', 'messaging_id')),
  platform             TEXT    NOT NULL DEFAULT '',    -- of a messaging_id: instagram, whatsapp_bsuid …
  account_id           TEXT    NOT NULL DEFAULT '',    -- the business account within which a messaging_id holds
  value_raw            TEXT    NOT NULL CHECK (value_raw <> ''),
  value                TEXT    NOT NULL CHECK (value <> ''),   -- canonical: E.164, the email's address, the id
  display              TEXT,                           -- the name or handle beside it, as of when it was first seen
  -- Points that one signed request named together are one person's on that channel.
  channel_identity_id  TEXT    NOT NULL,
  ownership            TEXT    NOT NULL DEFAULT 'unknown' CHECK (ownership IN ('direct', 'shared', 'unknown')),
  verified_at          INTEGER,                        -- NULL: somebody only said so
  verification_method  TEXT    CHECK (verification_method IN ('inbound_message', 'platform_attested')),
  source               TEXT    NOT NULL CHECK (source <> ''),
  normalizer_version   TEXT    NOT NULL CHECK (normalizer_version <> ''),
  first_seen_at        INTEGER NOT NULL,
  last_seen_at         INTEGER NOT NULL,
  seen_count           INTEGER NOT NULL DEFAULT 0,

  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, type, platform, account_id, value),
  CHECK ((type = 'messaging_id') = (platform <> '')),
  CHECK ((verified_at IS NULL) = (verification_method IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_point_identity ON contact_point (tenant_id, channel_identity_id);

-- One row for each event, however often it is delivered and by which way. It goes when it expires.
CREATE TABLE inbound_event (
  tenant_id            TEXT    NOT NULL REFERENCES tenants (tenant_id),
  id                   TEXT    NOT NULL,               -- opaque
  source               TEXT    NOT NULL CHECK (source <> ''),
  channel              TEXT    NOT NULL CHECK (channel <> ''),
  kind                 TEXT    NOT NULL CHECK (kind <> ''),
  delivery_key         TEXT    NOT NULL CHECK (delivery_key <> ''),
  provider_message_id  TEXT    CHECK (provider_message_id <> ''),
  about_message_id     TEXT    CHECK (about_message_id <> ''),
  contact_point_id     TEXT,                           -- the sender's first
  recipient            TEXT    NOT NULL DEFAULT '',    -- the business's own address
  text                 TEXT,
  reading              TEXT,                           -- JSON: how the text was read where it was typed (a chat)
  preferences          TEXT,                           -- JSON: what the text says beside claims (party size, date …)
  raw                  BLOB,                           -- of what could not be read, and of nothing else
  occurred_at          INTEGER NOT NULL,
  received_at          INTEGER NOT NULL,
  -- received → extracted; after too many attempts failed. What stays received is taken up again.
  state                TEXT    NOT NULL CHECK (state IN ('received', 'extracted', 'failed', 'unreadable')),
  attempts             INTEGER NOT NULL DEFAULT 0,
  expires_at           INTEGER NOT NULL,

  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, delivery_key),
  FOREIGN KEY (tenant_id, contact_point_id) REFERENCES contact_point (tenant_id, id),
  CHECK (raw IS NULL OR kind = 'unreadable')
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX inbound_event_message ON inbound_event (tenant_id, source, provider_message_id)
  WHERE provider_message_id IS NOT NULL;
CREATE INDEX inbound_event_about ON inbound_event (tenant_id, source, about_message_id) WHERE about_message_id IS NOT NULL;
CREATE INDEX inbound_event_waiting ON inbound_event (tenant_id, received_at) WHERE state = 'received';
CREATE INDEX inbound_event_expiry ON inbound_event (tenant_id, expires_at);

-- What somebody typed about themselves: a claim, which proves nothing and links nobody.
CREATE TABLE contact_claim (
  tenant_id            TEXT    NOT NULL REFERENCES tenants (tenant_id),
  inbound_event_id     TEXT    NOT NULL,
  type                 TEXT    NOT NULL CHECK (type IN ('phone', 'email', 'handle', 'name')),
  platform             TEXT    NOT NULL DEFAULT '',
  value                TEXT    NOT NULL CHECK (value <> ''),
  value_raw            TEXT    NOT NULL CHECK (value_raw <> ''),
  confidence           REAL    NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  normalizer_version   TEXT    NOT NULL CHECK (normalizer_version <> ''),
  created_at           INTEGER NOT NULL,
  expires_at           INTEGER NOT NULL,

  PRIMARY KEY (tenant_id, inbound_event_id, type, platform, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_claim_expiry ON contact_claim (tenant_id, expires_at);

-- The ledger: who said what about being written to, by which words, to which of the business's addresses. Rows are
-- added, never changed; they outlive the event that they come from.
CREATE TABLE consent_event (
  tenant_id            TEXT    NOT NULL REFERENCES tenants (tenant_id),
  id                   TEXT    NOT NULL,
  contact_point_id     TEXT    NOT NULL,
  channel              TEXT    NOT NULL CHECK (channel <> ''),
  purpose              TEXT    NOT NULL CHECK (purpose IN ('*', 'marketing')),
  sender_endpoint      TEXT    NOT NULL CHECK (sender_endpoint <> ''),   -- '*': all of the business's
  -- unknown: an earlier opt-out is taken back, and that is no consent.
  status               TEXT    NOT NULL CHECK (status IN ('opt_in', 'opt_out', 'unknown')),
  method               TEXT    NOT NULL CHECK (method IN ('keyword', 'provider_event', 'form')),
  needs_review         INTEGER NOT NULL CHECK (needs_review IN (0, 1)),
  evidence             TEXT    NOT NULL,               -- the words that said so; of a form the wording that was shown
  wording_version      TEXT    NOT NULL,               -- of the lists of words; of the form's wording
  source_event_id      TEXT    NOT NULL,
  provider_message_id  TEXT,
  effective_from       INTEGER NOT NULL,
  captured_at          INTEGER NOT NULL,

  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, source_event_id, contact_point_id, channel, purpose, sender_endpoint),
  FOREIGN KEY (tenant_id, contact_point_id) REFERENCES contact_point (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_event_point ON consent_event (tenant_id, contact_point_id);
CREATE TRIGGER consent_event_is_kept BEFORE UPDATE ON consent_event BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;

-- What holds now, by the ledger: the latest of each method, an opt-out before anything else of the same time. A block
-- for '*' holds back everything from that endpoint. Any block holds back marketing on every channel, to every point of
-- the same channel identity.
CREATE TABLE consent_block (
  tenant_id            TEXT    NOT NULL REFERENCES tenants (tenant_id),
  contact_point_id     TEXT    NOT NULL,
  channel              TEXT    NOT NULL,
  purpose              TEXT    NOT NULL,
  sender_endpoint      TEXT    NOT NULL,
  method               TEXT    NOT NULL,
  blocked              INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  needs_review         INTEGER NOT NULL CHECK (needs_review IN (0, 1)),
  decided_at           INTEGER NOT NULL,
  consent_event_id     TEXT    NOT NULL,

  PRIMARY KEY (tenant_id, contact_point_id, channel, purpose, sender_endpoint, method),
  FOREIGN KEY (tenant_id, consent_event_id) REFERENCES consent_event (tenant_id, id)
) STRICT, WITHOUT ROWID;

-- How each source is doing, with nobody's data.
CREATE TABLE webhook_status (
  tenant_id            TEXT    NOT NULL REFERENCES tenants (tenant_id),
  source               TEXT    NOT NULL CHECK (source <> ''),
  last_good_at         INTEGER,
  signature_failures   INTEGER NOT NULL DEFAULT 0,
  last_failure_at      INTEGER,

  PRIMARY KEY (tenant_id, source)
) STRICT, WITHOUT ROWID;

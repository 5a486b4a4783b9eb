//! Days of the calendar.

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Date {
    /// `2025`
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// The day, if there is such a one.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_day = (1..=12).contains(&month) && day > 0 && day <= days_of(year, month);
        is_day.then_some(Date { year, month, day })
    }

    /// The day that an ISO 8601 date, or date and time, begins with.
    ///
    /// ```
    /// use identity_hints::extract::Date;
    ///
    /// assert_eq!(Date::from_iso("2025-11-12T10:00:00Z"), Date::new(2025, 11, 12));
    /// assert_eq!(Date::from_iso("12/11/2025"), None);
    /// ```
    pub fn from_iso(text: &str) -> Option<Self> {
        let [a, b, c, d, b'-', e, f, b'-', g, h, ..] = text.as_bytes() else { return None };
        let mut value = 0u32;
        for digit in [a, b, c, d, e, f, g, h] {
            value = value * 10 + u32::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
        }
        Self::new((value / 10_000) as u16, (value / 100 % 100) as u8, (value % 100) as u8)
    }

    /// The number of days since the first of March of the year 0.
    pub(super) fn number(self) -> i32 {
        let months = i32::from(self.month) + 9;
        let years = i32::from(self.year) + months / 12 - 1;
        years * 365 + years / 4 - years / 100 + years / 400 + (months % 12 * 153 + 2) / 5 + i32::from(self.day) - 1
    }

    /// So many days later.
    pub(super) fn later(self, days: i32) -> Self {
        let mut rest = i32::from(self.day) + days;
        let (mut year, mut month) = (self.year, self.month);
        while rest > i32::from(days_of(year, month)) {
            rest -= i32::from(days_of(year, month));
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Date { year, month, day: rest as u8 }
    }

    /// The day of the week, 0 for Monday.
    pub(super) fn weekday(self) -> i32 {
        // The first of March of the year 0 was a Wednesday.
        (self.number() + 2) % 7
    }

    /// The day as one number that sorts as the days do: 20251112.
    pub(super) fn packed(self) -> u32 {
        u32::from(self.year) * 10_000 + u32::from(self.month) * 100 + u32::from(self.day)
    }

    /// The day of such a number.
    pub(crate) fn from_packed(packed: u32) -> Option<Self> {
        Self::new((packed / 10_000) as u16, (packed / 100 % 100) as u8, (packed % 100) as u8)
    }
}

/// How many days a month has.
pub(super) fn days_of(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted() {
        let first = Date::new(1999, 12, 31).unwrap();
        let mut day = first;
        for days in 1..2000 {
            day = day.later(1);
            assert_eq!(first.later(days), day);
            assert_eq!(day.number() - first.number(), days);
            assert_eq!(Date::from_packed(day.packed()), Some(day));
        }
        assert_eq!(Date::new(2025, 11, 12).unwrap().weekday(), 2);
        assert_eq!(Date::new(2026, 3, 1).unwrap().weekday(), 6);
        assert_eq!((Date::new(2025, 2, 29), Date::new(2024, 2, 29).is_some()), (None, true));
    }
}

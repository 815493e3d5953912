//! Registers as the difference to registers that both sides know: a mask of those that differ,
//! and the zigzag varint of each difference.

use crate::{Malformed, wire};
use arch::Registers;

/// Appends what turns `base` into `registers`.
pub(crate) fn put(out: &mut Vec<u8>, base: &Registers, registers: &Registers) {
    let (old, new) = (base.to_array(), registers.to_array());
    let mask = (0..Registers::COUNT)
        .filter(|&i| old[i] != new[i])
        .fold(0, |m, i| m | 1 << i);
    wire::put_varint(out, mask);
    for i in set_bits(mask) {
        wire::put_zigzag(out, new[i].wrapping_sub(old[i]) as i64);
    }
}

/// Reads what `put` wrote with the same `base`.
pub(crate) fn get(cursor: &mut wire::Cursor<'_>, base: &Registers) -> Result<Registers, Malformed> {
    let mask = cursor.varint()?;
    if mask >> Registers::COUNT != 0 {
        return Err(Malformed::Tag {
            what: "register mask",
            value: mask,
        });
    }
    let mut values = base.to_array();
    for i in set_bits(mask) {
        values[i] = values[i].wrapping_add(cursor.zigzag()? as u64);
    }
    Ok(Registers::from_array(values))
}

fn set_bits(mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = mask.trailing_zeros();
        mask &= mask.wrapping_sub(1);
        (bit < u64::BITS).then_some(bit as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_register_comes_back_from_every_base() {
        let low = Registers::from_array(std::array::from_fn(|i| i as u64));
        let high = Registers::from_array(std::array::from_fn(|i| u64::MAX - i as u64 * 7919));
        for (base, registers) in [(low, high), (high, low), (low, low)] {
            let mut out = Vec::new();
            put(&mut out, &base, &registers);
            let mut cursor = wire::Cursor::new(&out);
            assert_eq!(get(&mut cursor, &base).unwrap(), registers);
            cursor.finish().unwrap();
        }
    }

    #[test]
    fn a_register_that_does_not_exist_is_refused() {
        let mut out = Vec::new();
        wire::put_varint(&mut out, 1 << Registers::COUNT);
        let result = get(&mut wire::Cursor::new(&out), &Registers::default());
        assert!(matches!(result, Err(Malformed::Tag { .. })));
    }
}

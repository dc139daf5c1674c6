//! Runs a loop with the best instructions that the machine has.
//!
//! There is one body for each loop, in safe and portable Rust; it is compiled once for each set of
//! instructions, so all give the same answer. The portable build is the oracle of the tests.

/// A set of instructions that this machine has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instructions(Set);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Set {
    Portable,
    #[cfg(target_arch = "x86_64")]
    Avx2,
    #[cfg(target_arch = "x86_64")]
    Avx512,
}

impl Instructions {
    /// Those that every machine of the architecture has.
    pub const PORTABLE: Self = Self(Set::Portable);

    /// The best that this machine has.
    #[must_use]
    pub fn best() -> Self {
        #[cfg(target_arch = "x86_64")]
        {
            let has_avx2 = is_x86_feature_detected!("avx2")
                && is_x86_feature_detected!("bmi1")
                && is_x86_feature_detected!("bmi2")
                && is_x86_feature_detected!("lzcnt")
                && is_x86_feature_detected!("popcnt");
            let has_avx512 = is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512vpopcntdq");
            if has_avx2 && has_avx512 {
                return Self(Set::Avx512);
            }
            if has_avx2 {
                return Self(Set::Avx2);
            }
        }
        Self::PORTABLE
    }

    /// Words of 64 bits in a register.
    pub(super) const fn words(self) -> usize {
        match self.0 {
            Set::Portable => 2,
            #[cfg(target_arch = "x86_64")]
            Set::Avx2 => 4,
            #[cfg(target_arch = "x86_64")]
            Set::Avx512 => 8,
        }
    }

    /// Runs the loop with them.
    #[cfg_attr(
        target_arch = "x86_64",
        expect(
            unsafe_code,
            reason = "a function that is compiled for more instructions than the crate may only be \
                      called where the machine has them; a value other than `PORTABLE` is only made \
                      by `best`, which has just asked the machine"
        )
    )]
    pub(super) fn run<L: Loop>(self, body: L) -> L::Answer {
        match self.0 {
            Set::Portable => body.run(),
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `best` found every feature that `with_avx2` is compiled for.
            Set::Avx2 => unsafe { with_avx2(body) },
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `best` found every feature that `with_avx512` is compiled for.
            Set::Avx512 => unsafe { with_avx512(body) },
        }
    }
}

impl Default for Instructions {
    fn default() -> Self {
        Self::best()
    }
}

/// A loop over many records. `run` and all that it calls are `#[inline(always)]`: only then are they
/// compiled for the instructions.
pub(super) trait Loop {
    /// What comes out.
    type Answer;

    fn run(self) -> Self::Answer;
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn with_avx2<L: Loop>(body: L) -> L::Answer {
    body.run()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(
    enable = "avx2,bmi1,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512vpopcntdq"
)]
fn with_avx512<L: Loop>(body: L) -> L::Answer {
    body.run()
}

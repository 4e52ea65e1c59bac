using System.Globalization;

namespace BugBridge.Core.Masking;

/// <summary>The beginnings and lengths of numbers that cards have (ISO/IEC 7812), so that an order's number with a right check digit is no card.</summary>
internal static class CardIssuers
{
    private static readonly (int From, int To, int Shortest, int Longest)[] Ranges =
    [
        (400000, 499999, 13, 19), (510000, 559999, 16, 16), (222100, 272099, 16, 16), (340000, 349999, 15, 15), (370000, 379999, 15, 15), (601100, 601199, 16, 19),
        (644000, 659999, 16, 19), (352800, 358999, 16, 19), (360000, 369999, 14, 19), (380000, 399999, 16, 19), (300000, 305999, 16, 19), (620000, 629999, 16, 19),
        (500000, 509999, 16, 19), (560000, 589999, 16, 19), (630000, 639999, 16, 19), (670000, 679999, 16, 19),
    ];

    /// <summary>Whether an issuer gives such numbers.</summary>
    public static bool Know(ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[19];
        var count = 0;
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length)
            {
                digits[count++] = c;
            }
        }

        var begins = int.Parse(digits[..6], CultureInfo.InvariantCulture);
        foreach (var (from, to, shortest, longest) in Ranges)
        {
            if (begins >= from && begins <= to && count >= shortest && count <= longest)
            {
                return true;
            }
        }

        return false;
    }
}

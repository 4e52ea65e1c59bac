namespace BugBridge.Core.Masking;

/// <summary>Recognises card, bank account and telephone numbers. Dates, which look like the last, are recognised in order to be left.</summary>
internal static class NumberDetectors
{
    private const int LongestWritten = 48;
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    public static Finding? Find(ReadOnlySpan<char> text) => Date(text) ?? Card(text) ?? Phone(text);

    /// <summary>A bank account's number, which also looks like a key.</summary>
    public static Finding? Iban(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestIban || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]) || !char.IsAsciiDigit(text[2]) || !char.IsAsciiDigit(text[3]))
        {
            return null;
        }

        Span<char> letters = stackalloc char[LongestIban];
        var (count, best) = (0, 0);
        for (var at = 0; at < text.Length && at < LongestWritten && count < LongestIban; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                letters[count++] = char.ToUpperInvariant(text[at]);
                var isEnd = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
                best = isEnd && count >= ShortestIban && IsIban(letters[..count]) ? at + 1 : best;
            }
            else if (text[at] is not (' ' or '-') || (at + 1 < text.Length && !char.IsAsciiLetterOrDigit(text[at + 1])))
            {
                break;
            }
        }

        return best == 0 ? null : new Finding(best, "[iban]");
    }

    /// <summary>ISO 13616: with the first four moved to the end and letters as 10 to 35, the number leaves 1 when divided by 97.</summary>
    private static bool IsIban(ReadOnlySpan<char> iban)
    {
        var rest = 0;
        for (var at = 0; at < iban.Length; at++)
        {
            var c = iban[(at + 4) % iban.Length];
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        }

        return rest == 1;
    }

    private static Finding? Date(ReadOnlySpan<char> text)
    {
        var length = Shaped(text, "0000-00-00") ?? Shaped(text, "00.00.0000") ?? Shaped(text, "00/00/0000") ?? Shaped(text, "0000/00/00");
        return length is { } date ? new Finding(date, null) : null;
    }

    private static int? Shaped(ReadOnlySpan<char> text, string shape)
    {
        if (text.Length < shape.Length || (text.Length > shape.Length && char.IsLetterOrDigit(text[shape.Length]) && text[shape.Length] != 'T'))
        {
            return null;
        }

        for (var at = 0; at < shape.Length; at++)
        {
            if (shape[at] == '0' ? !char.IsAsciiDigit(text[at]) : text[at] != shape[at])
            {
                return null;
            }
        }

        return shape.Length;
    }

    private static Finding? Card(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        var (end, digits) = Number(text, " -", 19);
        if (digits is >= 13 and <= 19 && !GoesOn(text, end) && IsLuhn(text[..end]))
        {
            return new Finding(end, "[card]");
        }

        // Other signs stand in amounts, versions and dates, too: only between the groups that cards are printed in.
        (end, digits) = Number(text, " -./_·", 19);
        return digits is >= 13 and <= 19 && !GoesOn(text, end) && IsPrinted(text[..end]) && IsLuhn(text[..end]) ? new Finding(end, "[card]") : null;
    }

    /// <summary>4-4-4-4, 4-6-5 or 4-6-4.</summary>
    private static bool IsPrinted(ReadOnlySpan<char> number)
    {
        Span<int> groups = stackalloc int[8];
        var count = 0;
        for (var at = 0; at < number.Length && count < groups.Length;)
        {
            var digits = PersonalDetectors.Digits(number[at..], number.Length);
            if (digits > 0)
            {
                groups[count++] = digits;
            }

            at += Math.Max(1, digits);
        }

        return groups[..count] is [4, 4, 4, >= 1 and <= 4] or [4, 4, 4, 4, >= 1 and <= 3] or [4, 6, 4 or 5];
    }

    /// <summary>ISO/IEC 7812: every second digit from the right is doubled, and the sum of all digits ends in 0.</summary>
    private static bool IsLuhn(ReadOnlySpan<char> number)
    {
        var (sum, place) = (0, 0);
        for (var at = number.Length - 1; at >= 0; at--)
        {
            if (char.IsAsciiDigit(number[at]))
            {
                var digit = (number[at] - '0') * (1 + (place++ % 2));
                sum += digit > 9 ? digit - 9 : digit;
            }
        }

        return sum % 10 == 0;
    }

    private static Finding? Phone(ReadOnlySpan<char> text)
    {
        if (!(char.IsAsciiDigit(text[0]) || (text[0] is '+' or '(' && text.Length > 1 && char.IsAsciiDigit(text[1]))))
        {
            return null;
        }

        var start = text[0] is '+' or '(' ? 1 : 0;
        var (length, digits) = Number(text[start..], " -./()", 20);
        var end = start + length;
        if (digits is < 7 or > 20 || GoesOn(text, end))
        {
            return null;
        }

        var groups = Groups(text[..end]);
        var isInternational = text[0] == '+' || text.StartsWith("00");
        var isNational = (text[0] == '0' || text[0] == '(') && (groups > 1 || digits >= 9);
        return isInternational || isNational || (groups == 1 ? digits is >= 9 and <= 15 : groups >= 3 && digits >= 9 && !IsAmount(text[..end]))
            ? new Finding(end, "[phone]")
            : null;
    }

    private static int Groups(ReadOnlySpan<char> number)
    {
        var groups = 0;
        for (var at = 0; at < number.Length; at++)
        {
            groups += char.IsAsciiDigit(number[at]) && (at == 0 || !char.IsAsciiDigit(number[at - 1])) ? 1 : 0;
        }

        return groups;
    }

    /// <summary>1.234.567.890 is an amount: after the first, every group has three digits. With spaces between them it may be a telephone number.</summary>
    private static bool IsAmount(ReadOnlySpan<char> number)
    {
        var sign = number.IndexOfAnyExceptInRange('0', '9');
        if (sign is < 1 or > 3 || number[sign] != '.')
        {
            return false;
        }

        for (var at = sign; at < number.Length; at += 4)
        {
            if (number[at] != number[sign] || number.Length - at < 4 || PersonalDetectors.Digits(number[(at + 1)..], 4) != 3)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How far a number with single separators goes (brackets may stand beside another), ending in a digit.</summary>
    private static (int End, int Digits) Number(ReadOnlySpan<char> text, string separators, int mostDigits)
    {
        var (end, digits, gap) = (0, 0, 0);
        for (var at = 0; at < text.Length && at < LongestWritten && gap <= 2 && digits <= mostDigits; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                (end, digits, gap) = (at + 1, digits + 1, 0);
            }
            else if (separators.Contains(text[at]) && (gap == 0 || text[at] is '(' or ')' or ' '))
            {
                gap++;
            }
            else
            {
                break;
            }
        }

        return (end, digits);
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int end) => end < text.Length && char.IsLetterOrDigit(text[end]);
}

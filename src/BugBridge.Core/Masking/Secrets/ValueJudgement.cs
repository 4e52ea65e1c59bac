using System.Buffers;

namespace BugBridge.Core.Masking.Secrets;

/// <summary>Tells what only stands where a secret could stand from secrets, by its form.</summary>
internal static class ValueJudgement
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("!$%^&*?#+~@§€");
    private static readonly SearchValues<char> SureMarks = SearchValues.Create("!$%^*?#~§€");
    private static readonly SearchValues<char> NoPath = SearchValues.Create("!$%^&*?#+~@=");
    private const string Specials = "!$%^&*?#+~@=§€/\\_-";
    private static readonly string[] Described = ["ible", "able", "ed", "ing", "less", "ful", "ous", "ive", "iert", "bar", "lich", "ado", "ada", "ido", "ida", "ée", "tive"];
    private static readonly string[] Ordinary = ["oauth2", "sha256", "sha1", "sha512", "md5", "utf8", "utf-8", "base64", "base32", "2fa", "x509", "http2", "ipv4", "ipv6", "win10", "win11", "pkcs12", "pbkdf2", "argon2", "h264", "mp3", "mp4", "auth0", "k8s", "id3", "ed25519", "rs256", "hs256", "es256"];

    /// <summary>Plainly no value: nothing, stars, a placeholder, a word such as "expired", a variable.</summary>
    public static bool IsNone(ReadOnlySpan<char> value)
    {
        var word = value.Trim(".,;:()!?*'\"");
        return word.IsEmpty || !HasLetterOrDigit(value) || SecretWords.NoValues.Has(word) || IsPlaceholder(value) || IsOneSign(word) || IsVariable(value)
            || value.StartsWith("masked-", StringComparison.Ordinal) || (IsIdentifier(word) && IsOfTwo(word) && !word.ContainsAnyInRange('0', '9') && SecretName.Is(word));
    }

    /// <summary>An expression that gives the value, rather than the value: getpass(), req.body.password, string | undefined.</summary>
    public static bool IsCode(string text, int at, ReadOnlySpan<char> value)
    {
        var call = value.IndexOfAny('(', '[');
        if (call > 1 && !value[..call].ContainsAnyInRange('0', '9') && IsPath(value[..call]))
        {
            return true;
        }

        var end = at + value.Length;
        if (end < text.Length && text[end] == '(' && IsPath(value))
        {
            return true;
        }

        var dot = value.IndexOf('.');
        if (dot > 0 && IsPath(value) && (SecretWords.Holders.Has(value[..dot]) || SecretName.Is(value[(value.LastIndexOf('.') + 1)..])))
        {
            return true;
        }

        return (end < text.Length && text[end] == ';' && IsPath(value) && IsOfTwo(value) && !value.ContainsAnyInRange('0', '9') && char.IsLower(value[0])) || IsFilePath(value);
    }

    /// <summary>Letters alone, as words have them.</summary>
    public static bool IsWord(ReadOnlySpan<char> value)
    {
        foreach (var c in value.TrimEnd(".,;:!?)"))
        {
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-' or '/' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number, a date, a time or a version, which only some names have for a value.</summary>
    public static bool IsFigure(ReadOnlySpan<char> value, ReadOnlySpan<char> name, bool isLast)
    {
        if (!IsOfDigits(value, ".:-/, %+T Z"))
        {
            return IsMeasure(value);
        }

        return !(IsOfDigits(value, "") && value.Length >= 3 && (isLast || IsNumeric(name))) && !(IsNumeric(name) && value.Length >= 6 && IsOfDigits(value, "- "));
    }

    /// <summary>Fewer digits than a secret has.</summary>
    public static bool IsShortNumber(ReadOnlySpan<char> value, int shortest) => value.Length < shortest && IsOfDigits(value, "");

    /// <summary>An address of the web without a user.</summary>
    public static bool IsAddress(ReadOnlySpan<char> value) => value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>A word that says how something is: -ible, -ed, -iert, -ada.</summary>
    public static bool Describes(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd(".,;:!?");
        foreach (var end in Described)
        {
            if (word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Mixed as no word of a language is, and no date, number, version, key of an issue or address.</summary>
    public static bool LooksSecret(ReadOnlySpan<char> value, ReadOnlySpan<char> name)
    {
        value = value.TrimEnd(".,;:");
        if (IsNone(value) || value.Length < 3 || IsAddress(value) || value.ContainsAny('(', '<'))
        {
            return false;
        }

        if (IsOfDigits(value, ""))
        {
            return value.Length >= 3 && IsNumeric(name);
        }

        var (letters, digits, specials) = Counts(value.TrimEnd("!?"));
        if (letters == 0 || value.Length < 4)
        {
            return digits > 0 && specials > 0 && value.ContainsAny(Marks);
        }

        if (digits == 0 && (specials == 0 || !value.TrimEnd("!?").ContainsAny(Marks)))
        {
            return !value.ContainsAny(' ', '/') && IsMixedCase(value);
        }

        return !IsMeasure(value) && !IsIssueKey(value) && !IsVersion(value) && !(value.IndexOf('=') is > 0 and var sign && sign < value.Length - 2 && IsIdentifier(value[..sign]));
    }

    /// <summary>What stands beside names without being their value: OAuth2, a mail address.</summary>
    public static bool IsOrdinary(ReadOnlySpan<char> value)
    {
        value = value.Trim(".,;:!?()");
        if (value.IndexOf('@') is > 0 and var at && value[at..].Contains('.'))
        {
            return true;
        }

        foreach (var ordinary in Ordinary)
        {
            if (value.Equals(ordinary, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return IsPath(value) && value.ContainsAny('.', '/') && !value.ContainsAnyInRange('0', '9');
    }

    /// <summary>Surely made up as a password is: letters, digits and a sign in the midst.</summary>
    public static bool SurelySecret(ReadOnlySpan<char> value)
    {
        value = value.Trim(".,;:!?()");
        return value.Length >= 6 && value.ContainsAnyInRange('0', '9') && value.ContainsAny(SureMarks) && LooksSecret(value, default) && !IsOrdinary(value) && char.IsLetterOrDigit(value[0]);
    }

    /// <summary>Whether nothing else stands on the line.</summary>
    public static bool IsAlone(string text, int at, int end)
    {
        while (end < text.Length && text[end] is ' ' or '\t' or '"' or '\'' or '`' or '.')
        {
            end++;
        }

        return end >= text.Length || text[end] is '\n' or '<' or '(';
    }

    /// <summary>Whether such names have numbers for values.</summary>
    public static bool IsNumeric(ReadOnlySpan<char> name) => name.Equals("pin", StringComparison.OrdinalIgnoreCase) || name.Equals("otp", StringComparison.OrdinalIgnoreCase)
        || name.Equals("code", StringComparison.OrdinalIgnoreCase) || name.Equals("codes", StringComparison.OrdinalIgnoreCase) || name.Equals("passcode", StringComparison.OrdinalIgnoreCase) || name is "TAN" or "geheimzahl" or "Geheimzahl" or "暗証番号";

    private static bool IsPlaceholder(ReadOnlySpan<char> value) => value[0] is '<' or '[' or '{'
        || value.StartsWith("${") || value.StartsWith("#{") || value.StartsWith("@{") || value.StartsWith("$(") || value.StartsWith("&lt;") || value.StartsWith("...") || value.StartsWith("%(")
        || (value[0] == '!' && value.Length > 2 && IsWord(value[1..]))
        || (value[0] == '%' && (value.Length <= 3 || value[^1] == '%'))
        || (value.StartsWith("your", StringComparison.OrdinalIgnoreCase) && value.Length > 4 && (value[4] is '_' or '-' or ' ' || (char.IsUpper(value[4]) && char.IsLower(value[3]))))
        || (value.EndsWith("here", StringComparison.OrdinalIgnoreCase) && value.Length > 5 && value[^5] is '_' or '-' or ' ');

    private static bool IsVariable(ReadOnlySpan<char> value) => value.Length > 2 && value[0] is '$' or '@' or ':' or '&' && IsIdentifier(value[1..]) && !value[1..].ContainsAnyInRange('0', '9');

    private static bool IsOneSign(ReadOnlySpan<char> value) => value.Length >= 3 && !char.IsDigit(value[0]) && value.TrimStart(value[0]).IsEmpty;

    private static bool IsIdentifier(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!SecretName.IsPart(c))
            {
                return false;
            }
        }

        return !value.IsEmpty;
    }

    private static bool IsPath(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!SecretName.IsPart(c) && c is not ('.' or '$' or '?' or '>'))
            {
                return false;
            }
        }

        return !value.IsEmpty && !char.IsDigit(value[0]);
    }

    /// <summary>Whether an identifier is of several words, as names of variables are.</summary>
    private static bool IsOfTwo(ReadOnlySpan<char> value)
    {
        for (var at = 1; at < value.Length; at++)
        {
            if (value[at] == '_' || (char.IsUpper(value[at]) && char.IsLower(value[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFilePath(ReadOnlySpan<char> value)
    {
        if (value.StartsWith("./") || value.StartsWith("../") || value.StartsWith("~/") || (value.Length > 3 && value[1..].StartsWith(":\\")))
        {
            return true;
        }

        return value[0] == '/' && value[1..].Contains('/') && !value.ContainsAnyInRange('0', '9') && !value.ContainsAnyInRange('A', 'Z') && !value.ContainsAny(NoPath);
    }

    private static bool IsOfDigits(ReadOnlySpan<char> value, string signs)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c) && !signs.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>12px, 8-character, 2nd.</summary>
    private static bool IsMeasure(ReadOnlySpan<char> value)
    {
        var digits = PersonalDetectors.Digits(value, value.Length);
        var unit = value[digits..].TrimStart("-.").TrimEnd(".,;:!?)");
        return digits is > 0 and <= 4 && unit.Length is > 0 and <= 10 && !unit.ContainsAnyExceptInRange('a', 'z') && (value[digits] == '-' || unit.Length <= 3 && digits <= 3 && value.Length <= 5);
    }

    private static bool IsIssueKey(ReadOnlySpan<char> value)
    {
        var dash = value.IndexOf('-');
        return dash is > 1 and < 11 && !value[..dash].ContainsAnyExceptInRange('A', 'Z') && value.Length > dash + 1 && IsOfDigits(value[(dash + 1)..], "-");
    }

    private static bool IsVersion(ReadOnlySpan<char> value)
    {
        var plain = value is ['v' or 'V', >= '0' and <= '9', ..] ? value[1..] : value;
        var digits = PersonalDetectors.Digits(plain, plain.Length);
        return digits is > 0 and <= 4 && digits < plain.Length && plain[digits] is '.' or ':' && plain.Length > digits + 1 && char.IsAsciiDigit(plain[digits + 1]) || (value.Length > 9 && value[4] == '-' && value[7] == '-' && IsOfDigits(value[..10], "-"));
    }

    private static (int Letters, int Digits, int Specials) Counts(ReadOnlySpan<char> value)
    {
        var (letters, digits, specials) = (0, 0, 0);
        foreach (var c in value)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            specials += Specials.Contains(c) ? 1 : 0;
        }

        return (letters, digits, specials);
    }

    /// <summary>Capitals in the midst that no name of code explains: xKqPz, but not camelCase.</summary>
    private static bool IsMixedCase(ReadOnlySpan<char> value)
    {
        var turns = 0;
        for (var at = 1; at < value.Length; at++)
        {
            turns += char.IsLetter(value[at]) && char.IsLetter(value[at - 1]) && char.IsUpper(value[at]) != char.IsUpper(value[at - 1]) ? 1 : 0;
        }

        return value.Length >= 8 && turns * 2 >= value.Length;
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BugBridge.Core.Masking;

/// <summary>
/// Finds names that are known. A whole name is found however it is written; a part of a person's name only as a name is written, with a
/// capital, and not in code. A name that is an everyday word is found only where it is surely the person's (<see cref="PersonSpots"/>).
/// </summary>
internal sealed class KnownNames
{
    private const int ShortestPart = 3;
    private const int LongestName = 200;
    private static readonly string[] LegalForms = ["inc", "ltd", "llc", "gmbh", "ag", "sl", "sa", "bv", "plc", "corp", "co", "kg", "se", "srl", "sas"];

    private readonly List<(string Name, string? Placeholder, bool IsWhole)> _names = [];
    private readonly ImmutableArray<string> _addresses;
    private readonly PersonSpots? _spots;

    public KnownNames(MaskNames names)
    {
        _addresses = names.Addresses;
        _names.AddRange(names.Staying.Where(name => !string.Equals(name, names.Customer, StringComparison.OrdinalIgnoreCase)).Select(Cleaned).OfType<string>().Select(name => (name, (string?)null, true)));
        if (names.AccountAs is not null || names.CustomerAs is not null)
        {
            _names.AddRange(Forms(names.Account).Select(name => (name, names.AccountAs, true)));
        }

        if (names.CustomerAs is not { } shown || Cleaned(names.Customer) is not { } person)
        {
            return;
        }

        var parts = person.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        string[] wholes = parts.Length == 2 ? [person, $"{parts[1]}, {parts[0]}"] : [person];
        var isEveryday = EverydayNames.Are(person);
        _names.AddRange(wholes
            .Where(whole => !isEveryday || (parts.Length > 1 && !EverydayNames.AreMailbox(person)))
            .Select(whole => (whole, (string?)shown, !isEveryday)));
        _names.AddRange(parts
            .Where(part => part.Length >= ShortestPart && !EverydayNames.Are(part))
            .OrderByDescending(part => part.Length)
            .Select(part => (part, (string?)shown, false)));
        _spots = new PersonSpots([.. wholes.Where(_ => isEveryday), .. parts.Where(EverydayNames.Are)], shown);
    }

    /// <summary>Where a name that is an everyday word is surely the person's.</summary>
    public IEnumerable<MaskedPart> SpotsIn(string text) => _spots?.In(text) ?? [];

    /// <summary>The parts of a text that are addresses which stay.</summary>
    public IEnumerable<(int Start, int End)> AddressesIn(string text)
    {
        foreach (var address in _addresses)
        {
            for (var at = text.IndexOf(address, StringComparison.Ordinal); at >= 0; at = text.IndexOf(address, at + address.Length, StringComparison.Ordinal))
            {
                yield return (at, at + address.Length);
            }
        }
    }

    /// <summary>The name at this place, or null.</summary>
    public Finding? Find(string whole, int at)
    {
        var text = whole.AsSpan(at);
        foreach (var (name, placeholder, isWhole) in _names)
        {
            if (StartsWith(text, name, isWhole) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]))
                && (isWhole || (name.Contains(' ', StringComparison.Ordinal) ? text.StartsWith(name, StringComparison.Ordinal) : !IsCode(whole, at, at + name.Length))))
            {
                return new Finding(name.Length, placeholder) { Kind = "name" };
            }
        }

        return null;
    }

    /// <summary>A part of an identifier, of a call or of a path: Key(), Falk.Export, _Falk.</summary>
    private static bool IsCode(string text, int start, int end)
    {
        var (before, after) = (start > 0 ? text[start - 1] : ' ', end < text.Length ? text[end] : ' ');
        var beyond = end + 1 < text.Length ? text[end + 1] : ' ';
        return before is '_' or '$' or '.' or '\\' or '#'
            || after is '(' or '_' or '$' or '<'
            || (after == '.' && (char.IsLetter(beyond) || beyond == '_'))
            || (after == ':' && beyond == ':');
    }

    private static IEnumerable<string> Forms(string? account)
    {
        if (Cleaned(account) is not { } name)
        {
            yield break;
        }

        yield return name;
        var words = name.Split(' ');
        if (words.Length > 1 && LegalForms.Contains(words[^1].Replace(".", string.Empty, StringComparison.Ordinal).ToLowerInvariant()))
        {
            yield return string.Join(' ', words[..^1]).TrimEnd(',');
        }
    }

    private static string? Cleaned(string? name)
    {
        var clean = Text.CleanText.OneLine(name).Normalize(NormalizationForm.FormC);
        return clean.Length is < 2 or > LongestName || !clean.Any(char.IsLetterOrDigit) ? null : clean;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string name, bool anyCase)
    {
        if (text.Length < name.Length)
        {
            return false;
        }

        for (var at = 0; at < name.Length; at++)
        {
            if (text[at] != name[at] && Folded(text[at]) != Folded(name[at]))
            {
                return false;
            }
        }

        return anyCase || !char.IsLetter(name[0]) || char.IsUpper(text[0]) || !char.IsUpper(name[0]);
    }

    /// <summary>Without case and accent, so that "José" is found where somebody wrote "jose"; any white space is a space.</summary>
    private static char Folded(char letter)
    {
        if (char.IsAscii(letter))
        {
            return char.IsWhiteSpace(letter) ? ' ' : char.ToLowerInvariant(letter);
        }

        return char.IsSurrogate(letter) || !char.IsLetter(letter)
            ? letter
            : char.ToLower(letter.ToString().Normalize(NormalizationForm.FormD)[0], CultureInfo.InvariantCulture);
    }
}

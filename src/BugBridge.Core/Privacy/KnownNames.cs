using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BugBridge.Core.Privacy;

/// <summary>
/// Finds names that are known. A whole name is found however it is written; a part of a person's name only as a name is written, with a
/// capital, because many are words as well ("Will", "Rosa").
/// </summary>
internal sealed class KnownNames
{
    private const int ShortestPart = 3;
    private const int LongestName = 200;
    private static readonly string[] LegalForms = ["inc", "ltd", "llc", "gmbh", "ag", "sl", "sa", "bv", "plc", "corp", "co", "kg", "se", "srl", "sas"];

    // Names of people and of mailboxes that are everyday words in reports of faults.
    private static readonly FrozenSet<string> Words = new[]
    {
        "account", "admin", "api", "art", "bill", "case", "christian", "client", "cloud", "contact", "customer", "data", "dev", "faith", "frank", "grace", "grant", "guest",
        "help", "helpdesk", "hope", "info", "jack", "joy", "mail", "major", "mark", "may", "miles", "office", "page", "patience", "penny", "price", "rich", "rob", "rose",
        "sales", "service", "summer", "support", "system", "team", "test", "tester", "the", "user", "van", "von", "web", "will",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Name, string? Placeholder, bool IsWhole)> _names = [];
    private readonly ImmutableArray<string> _addresses;

    public KnownNames(MaskNames names)
    {
        _addresses = names.Addresses;
        _names.AddRange(names.Staying.Where(name => !string.Equals(name, names.Customer, StringComparison.OrdinalIgnoreCase)).Select(Cleaned).OfType<string>().Select(name => (name, (string?)null, true)));
        if (names.AccountAs is not null || names.CustomerAs is not null)
        {
            _names.AddRange(Forms(names.Account).Select(name => (name, names.AccountAs, true)));
        }

        if (names.CustomerAs is { } shown && Cleaned(names.Customer) is { } person)
        {
            var parts = person.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
            _names.Add((person, shown, true));
            if (parts.Length == 2)
            {
                _names.Add(($"{parts[1]}, {parts[0]}", shown, true));
            }

            _names.AddRange(parts
                .Where(part => part.Length >= ShortestPart && !(names.LeavesWords && Words.Contains(part)))
                .OrderByDescending(part => part.Length)
                .Select(part => (part, (string?)shown, false)));
        }
    }

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

    /// <summary>The name that the text begins with, or null.</summary>
    public Finding? Find(ReadOnlySpan<char> text)
    {
        foreach (var (name, placeholder, isWhole) in _names)
        {
            if (StartsWith(text, name, isWhole) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length])))
            {
                return new Finding(name.Length, placeholder) { Kind = "name" };
            }
        }

        return null;
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

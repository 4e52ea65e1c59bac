using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BugBridge.Core.Masking;

/// <summary>
/// Knows which names are also everyday words, or the names of mailboxes: "Mark", "White", "Support", "No Reply". Where such a word stands in a report it mostly
/// means what it says.
/// </summary>
internal static class EverydayNames
{
    // The first two lists of the file.
    private const int MailboxLists = 2;

    private static readonly Lazy<FrozenSet<string>[]> Lists = new(Read);

    /// <summary>Whether each word of the name is an everyday word. A name of one or two letters is, too.</summary>
    public static bool Are(string name) => Parts(name).All(part => part.Length < 3 || Lists.Value.Any(list => list.Contains(Plain(part))));

    /// <summary>Whether each word of the name stands for a mailbox or a role, and so for nobody: "No Reply", "Sales Team".</summary>
    public static bool AreMailbox(string name) => Parts(name).All(part => Lists.Value.Take(MailboxLists).Any(list => list.Contains(Plain(part))));

    private static string[] Parts(string name) => name.Split([' ', '-', ',', '.', '_', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    /// <summary>A list for each heading.</summary>
    private static FrozenSet<string>[] Read()
    {
        using var stream = typeof(EverydayNames).Assembly.GetManifestResourceStream("BugBridge.Core.Masking.EverydayNames.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd()
                .Split("# ", StringSplitOptions.RemoveEmptyEntries)
                .Select(list => list.Split('\n').Skip(1).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToFrozenSet(StringComparer.Ordinal))
                .Where(list => list.Count > 0),
        ];
    }
}

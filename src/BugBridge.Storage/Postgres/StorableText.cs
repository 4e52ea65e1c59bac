using System.Buffers;
using System.Text;

namespace BugBridge.Storage.Postgres;

/// <summary>
/// What PostgreSQL cannot hold, and SQLite can: the character with the number 0, and halves of characters. Each would refuse a whole ticket, so the sign for
/// what cannot be shown stands in its place.
/// </summary>
internal static class StorableText
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\0']);

    /// <summary>The text, as it is where nothing is wrong with it.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return storable.ToString();
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace BugBridge.Core.Visibility;

/// <summary>A sentence as it is kept for recognising it again, from which it cannot be read.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Hash">Of its words, see <see cref="WordHash"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SentenceMark(int Words, ulong Hash)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static SentenceMark Parse(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        return new SentenceMark(
            int.Parse(text.AsSpan(0, at), CultureInfo.InvariantCulture), ulong.Parse(text.AsSpan(at + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words}:{Hash:x}");
}

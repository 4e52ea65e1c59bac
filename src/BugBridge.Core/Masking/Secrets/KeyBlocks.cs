namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds keys that are written as blocks: PEM, OpenSSH, PGP, PuTTY, whole, cut off, or with their lines parted.</summary>
internal static class KeyBlocks
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const string Dashes = "-----";
    private const int LongestBlock = 16_384;
    private const int LongestLabel = 64;

    /// <summary>Adds the blocks of a text.</summary>
    public static void AddTo(List<(int Start, int End)> found, string text)
    {
        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0;)
        {
            var end = EndOf(text, at);
            found.Add((at, end));
            at = text.IndexOf(Begin, Math.Max(end, at + Begin.Length), StringComparison.Ordinal);
        }

        for (var at = text.IndexOf("Private-Lines:", StringComparison.Ordinal); at >= 0; at = text.IndexOf("Private-Lines:", at + 1, StringComparison.Ordinal))
        {
            var start = text.IndexOf('\n', at) + 1;
            if (start > 0 && Body(text, start) is var end && end > start)
            {
                found.Add((start, end));
            }
        }
    }

    private static int EndOf(string text, int start)
    {
        var looked = text.AsSpan(start, Math.Min(LongestBlock, text.Length - start));
        var next = looked[Begin.Length..].IndexOf(Begin, StringComparison.Ordinal);
        looked = next < 0 ? looked : looked[..(next + Begin.Length)];
        if (looked.IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
        {
            var last = looked[(end + End.Length)..Math.Min(looked.Length, end + End.Length + LongestLabel)].IndexOf(Dashes, StringComparison.Ordinal);
            return start + end + End.Length + (last < 0 ? 0 : last + Dashes.Length);
        }

        // It was cut off: what goes on as keys do is part of it.
        var label = looked[Begin.Length..Math.Min(looked.Length, Begin.Length + LongestLabel)].IndexOf(Dashes, StringComparison.Ordinal);
        return Body(text, start + (label < 0 ? Begin.Length : Begin.Length + label + Dashes.Length));
    }

    /// <summary>Where lines end that are of base64, headers or empty.</summary>
    private static int Body(string text, int at)
    {
        var most = Math.Min(text.Length, at + LongestBlock);
        var end = at;
        while (at < most)
        {
            var newline = text.IndexOf('\n', at, most - at);
            var next = newline < 0 ? most : newline;
            var line = text.AsSpan(at, next - at).Trim(" \t>\"'+\\");
            if (!line.IsEmpty && !IsBody(line))
            {
                break;
            }

            end = line.IsEmpty ? end : next;
            at = next + 1;
        }

        return end;
    }

    private static bool IsBody(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("Proc-Type:") || line.StartsWith("DEK-Info:") || line.StartsWith("Version:") || line.StartsWith("Comment:"))
        {
            return true;
        }

        foreach (var c in line)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=' or '\\'))
            {
                return false;
            }
        }

        return true;
    }
}

namespace BugBridge.Core.Masking;

/// <summary>Masks addresses of links: mailboxes, names and numbers in paths, tokens in queries.</summary>
internal sealed class HrefMasking(Masker masker, MaskNames names, MaskTally? tally)
{
    private const string Mailbox = "mailto:";
    private readonly KnownNames _nobody = new(MaskNames.None with { Addresses = names.Addresses });

    /// <summary>The address without personal data; null where nothing would be left of it.</summary>
    public string? Of(string href)
    {
        if (href.StartsWith(Mailbox, StringComparison.OrdinalIgnoreCase) || href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return masker.Mask(Decoded(href), names) == Decoded(href) ? href : null;
        }

        if (names.Addresses.Contains(href, StringComparer.Ordinal))
        {
            return href;
        }

        var address = Pieces(href);
        var found = masker.In(address, _nobody);
        return found.IsEmpty ? address : MaskedPart.Apply(address, [.. found.Select(part => part with { With = Shown(part.With) })], tally);
    }

    /// <summary>What stands between two signs may be written with %, behind which nothing is recognised.</summary>
    private string Pieces(string href)
    {
        if (!href.Contains('%', StringComparison.Ordinal) && !href.Contains('+', StringComparison.Ordinal))
        {
            return SeenText.Prepared(href);
        }

        var masked = new System.Text.StringBuilder(href.Length);
        var start = 0;
        for (var at = 0; at <= href.Length; at++)
        {
            if (at < href.Length && href[at] is not ('/' or '?' or '&' or '=' or '#' or ';'))
            {
                continue;
            }

            masked.Append(Piece(href[start..at]));
            if (at < href.Length)
            {
                masked.Append(href[at]);
            }

            start = at + 1;
        }

        return masked.ToString();
    }

    private string Piece(string piece)
    {
        var plain = Decoded(piece.Replace('+', ' '));
        var masked = masker.Mask(plain, names, tally);
        return masked == SeenText.Prepared(plain) ? piece : Uri.EscapeDataString(masked);
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text);

    /// <summary>Brackets have a meaning in addresses.</summary>
    private static string Shown(string placeholder) => "masked-" + Uri.EscapeDataString(placeholder.Trim('[', ']'));
}

using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Text;

namespace BugBridge.Core.Masking;

/// <summary>Masks personal data, and counts it.</summary>
/// <param name="masker">What is masked.</param>
/// <param name="names">The names that are known.</param>
/// <param name="tally">Where it is counted.</param>
/// <param name="namesOf">Finds the names in what comes from one ticket; null where a text comes from the ticket of the change alone.</param>
internal sealed class TextMask(Masker masker, MaskNames names, MaskTally tally, Func<string, MaskNames?>? namesOf = null) : ITextMask
{
    /// <inheritdoc/>
    public string Of(string text) => masker.Mask(text, names, tally);

    /// <inheritdoc/>
    public RichText Of(RichText text) => masker.Mask(text, names, tally);

    /// <inheritdoc/>
    public ITextMask For(string ticketId) => namesOf?.Invoke(ticketId) is { } own ? new TextMask(masker, own, tally) : this;

    /// <inheritdoc/>
    public ITextMask Leaving(string? address) => address is null ? this : new TextMask(masker, names with { Addresses = names.Addresses.Add(address) }, tally);
}

using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>
/// Finds the texts of a mail among its parts. Lists of parts do not say which part stands in which (asked for it, they fail), so where there is more than one
/// text or another mail inside, the parts are asked for one by one.
/// </summary>
internal sealed class PartTrees(IRequestTrackerApi api)
{
    private const string Alternative = "multipart/alternative";
    private const string Mail = "message/rfc822";

    // A mail that is made of hundreds of texts is nobody's report; the first ones say what it is.
    private const int MostAsked = 40;

    /// <summary>The texts to be read, in order: of alternatives only the one with most formatting.</summary>
    /// <param name="parts">All parts of one message, in the order of their ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<MessagePart>> TextsOfAsync(ImmutableArray<WireAttachment> parts, CancellationToken cancellationToken)
    {
        ImmutableArray<WireAttachment> texts = [.. parts.Where(part => part is { IsText: true, Size: not 0 })];
        var holdsMail = parts.Any(part => part.MediaType is Mail);
        if (texts.Length < 2 && !holdsMail)
        {
            return [.. texts.Select(part => new MessagePart(part, IsForwarded: false))];
        }

        if (!holdsMail && IsPair(parts, texts))
        {
            return [new MessagePart(texts[1], IsForwarded: false)];
        }

        return Chosen(texts, parts, await ParentsAsync(parts, cancellationToken));
    }

    /// <summary>Plain text and then HTML directly after the only wrapper of alternatives, as nearly every mail has it.</summary>
    private static bool IsPair(ImmutableArray<WireAttachment> parts, ImmutableArray<WireAttachment> texts)
    {
        var wrapper = parts.ToList().FindIndex(part => part.MediaType is Alternative);
        return wrapper >= 0 && texts is [{ MediaType: "text/plain" } plain, { MediaType: "text/html" } html]
            && wrapper + 1 < parts.Length && parts[wrapper + 1] == plain
            && (parts[wrapper + 2] == html || (parts[wrapper + 2].MediaType is "multipart/related" && parts[wrapper + 3] == html));
    }

    private async Task<Dictionary<long, long>> ParentsAsync(ImmutableArray<WireAttachment> parts, CancellationToken cancellationToken)
    {
        var parents = new Dictionary<long, long>();
        foreach (var part in parts.Where(part => part.IsText || part.IsWrapper || part.MediaType is Mail).Take(MostAsked))
        {
            try
            {
                parents[part.Id] = (await api.AttachmentAsync(part.Id, cancellationToken))?.ParentId ?? 0;
            }
            catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
            {
                // Shredded meanwhile.
            }
        }

        return parents;
    }

    private static ImmutableArray<MessagePart> Chosen(
        ImmutableArray<WireAttachment> texts, ImmutableArray<WireAttachment> parts, Dictionary<long, long> parents)
    {
        var types = parts.ToDictionary(part => part.Id, part => part.MediaType);
        var read = texts.Where(part => parents.ContainsKey(part.Id)).Select(part => (Part: part, Around: Around(part.Id, parents).ToList())).ToList();
        var best = read
            .Select(text => (text.Part, Choice: text.Around.LastOrDefault(id => types.GetValueOrDefault(id) is Alternative)))
            .Where(text => text.Choice > 0)
            .GroupBy(text => text.Choice)
            .ToDictionary(group => group.Key, group => group.Select(text => text.Part).LastOrDefault(part => part.MediaType is "text/html") ?? group.Last().Part);
        return
        [
            .. read.Where(text => text.Around.TrueForAll(id => !best.TryGetValue(id, out var chosen) || chosen.Id == text.Part.Id))
                .Select(text => new MessagePart(text.Part, text.Around.Exists(id => types.GetValueOrDefault(id) is Mail))),
        ];
    }

    /// <summary>What a part stands in, from the inside out.</summary>
    private static IEnumerable<long> Around(long id, Dictionary<long, long> parents)
    {
        // Each part stands in one that was stored before it.
        for (var at = parents.GetValueOrDefault(id); at > 0 && at < id; (id, at) = (at, parents.GetValueOrDefault(at)))
        {
            yield return at;
        }
    }
}

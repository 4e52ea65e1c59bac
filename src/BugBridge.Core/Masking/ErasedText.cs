using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Masking;

/// <summary>What stands in place of what was erased.</summary>
public static class ErasedText
{
    /// <summary>Stands for any text that was erased.</summary>
    public const string Mark = "[erased]";

    /// <summary>The title of an issue that was filed for an erased ticket.</summary>
    public static string Summary(string ticketId) => $"{Mark} (ticket {ticketId})";

    /// <summary>What stands in Jira in place of a text.</summary>
    public static RichText Body(string ticketId) => RichText.FromPlain($"{Mark} Ticket {ticketId}, the source of this text, was deleted in the helpdesk, or its customer was.");

    /// <summary>What engineers are told where people have changed what the bridge wrote.</summary>
    public static RichText WhatElse(string ticketId) => RichText.FromPlain(
        $"The customer's text from ticket {ticketId} was removed from this issue, because the ticket or its customer was deleted in the helpdesk. "
        + "People have edited the description or the title, so BugBridge could only replace what it had written itself. "
        + "Please check the title, the description, comments and files for anything else from that customer, and remove it.");

    /// <summary>
    /// A description that people have changed, without what is still the bridge's: the paragraph that names the ticket, the quotes after it and after the lines over
    /// what the customer added, the steps as the rep gave them, and the list of the environment.
    /// </summary>
    /// <param name="description">As it stands in Jira.</param>
    /// <param name="ticketId">The ticket that is erased.</param>
    /// <param name="steps">By what the steps are known, by <see cref="PrintsOf"/>; what else stands below their heading is an engineer's.</param>
    internal static RichText WithoutOurs(RichText description, string ticketId, ImmutableArray<string> steps)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(description.Blocks.Length);
        var (isOurs, wasHeading, isInSteps) = (false, false, false);
        foreach (var block in description.Blocks)
        {
            isInSteps = block is Heading title ? PlainText.Of(title.Inlines) == "Steps to reproduce" : isInSteps;
            if (isInSteps && (block is Heading || steps.Contains(PrintOf(block), StringComparer.Ordinal)))
            {
                continue;
            }

            if (block is Paragraph over && PlainText.Of(over.Inlines).StartsWith("The customer added on ", StringComparison.Ordinal))
            {
                isOurs = true;
                continue;
            }

            var isOrigin = block is Paragraph paragraph && PlainText.Of(paragraph.Inlines) is { } line
                && line.StartsWith("Reported by ", StringComparison.Ordinal) && line.Contains($"ticket {ticketId}", StringComparison.Ordinal);
            var isEnvironment = block is Heading heading && PlainText.Of(heading.Inlines) == "Environment";
            if (isOrigin || (block is Quote && (isOurs || kept.Count == 0)) || (block is BlockList && wasHeading))
            {
                isOurs = isOrigin;
                if (isOrigin || block is Quote)
                {
                    kept.Add(isOrigin ? Body(ticketId).Blocks[0] : new Quote(RichText.FromPlain(Mark).Blocks));
                }
            }
            else if (!isEnvironment)
            {
                kept.Add(block);
            }

            wasHeading = isEnvironment;
        }

        return new RichText(kept.ToImmutable());
    }

    /// <summary>By what each paragraph and list of the steps is known again, without a word of them. What was masked is not.</summary>
    internal static ImmutableArray<string> PrintsOf(string? steps) =>
        steps is { Length: > 0 } ? [.. PlainText.Read(steps).Blocks.Select(PrintOf)] : ImmutableArray<string>.Empty;

    /// <summary>
    /// The comment on what joined an issue, without one ticket's words. As it was read, its title stands in front. Where the ticket is not found, nobody knows what
    /// of it stands there, and nothing stays.
    /// </summary>
    internal static RichText WithoutJoined(RichText comment, string ticketId)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(comment.Blocks.Length);
        var (isTicket, isFound) = (false, false);
        foreach (var block in comment.Blocks.Skip(1))
        {
            isTicket = block is Paragraph { Inlines: [Link link, ..] } ? PlainText.Of(link.Inlines) == $"Ticket {ticketId}" : isTicket && block is Quote;

            // What was taken out before is found as well, so that doing it again takes nothing of the others.
            isFound |= isTicket || (block is Paragraph erased && PlainText.Of(erased.Inlines) == $"Ticket {ticketId}: {Mark}");
            if (!isTicket)
            {
                kept.Add(block);
            }
            else if (block is Paragraph)
            {
                kept.Add(Paragraph.Of(new TextRun($"Ticket {ticketId}: {Mark}")));
            }
        }

        return isFound ? RichText.Of(new Fold(CleanText.OneLine(PlainText.Of(RichText.Of(comment.Blocks[0]))), kept.ToImmutable())) : Body(ticketId);
    }

    /// <summary>The description of an issue for a whole category, without one ticket's example.</summary>
    internal static RichText WithoutExample(RichText description, string ticketId)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(description.Blocks.Length);
        var isExample = false;
        foreach (var block in description.Blocks)
        {
            if (block is Paragraph paragraph && PlainText.Of(paragraph.Inlines).StartsWith($"Ticket {ticketId}: ", StringComparison.Ordinal))
            {
                kept.Add(Paragraph.Of(new TextRun($"Ticket {ticketId}: {Mark}")));
                isExample = true;
            }
            else if (!(isExample && block is Quote))
            {
                kept.Add(block);
                isExample = false;
            }
        }

        return new RichText(kept.ToImmutable());
    }

    private static string PrintOf(Block block) => Stamp.For([.. Sentences.Words(PlainText.Of(RichText.Of(block)))]);
}

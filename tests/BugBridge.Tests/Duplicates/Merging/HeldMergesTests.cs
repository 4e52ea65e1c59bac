using BugBridge.Core.Sync.State;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>The same properties as of the tree, of what the planner decides and the store holds.</summary>
public sealed class HeldMergesTests
{
    [CampaignProperty(300, 30, EndSize = 30)]
    public Property Whatever_is_done_each_ticket_stands_behind_exactly_one_master_and_shows_there_alone() =>
        Prop.ForAll(MergeStories.Any, story => Run(async (held, model) =>
        {
            foreach (var step in story)
            {
                await DoAsync(held, model, step);
                await CompareAsync(held, model);
            }
        }));

    [CampaignProperty(300, 30, EndSize = 30)]
    public Property Taking_a_merge_back_restores_what_was_although_more_tickets_came() =>
        Prop.ForAll(MergeStories.Any, MergeStories.Pair, MergeStories.WithoutMerges, (before, pair, between) => Run(async (held, model) =>
        {
            foreach (var step in before.Prepend(new MergeStep(MergeStepKind.Link, 0, pair.One)))
            {
                await DoAsync(held, model, step);
            }

            if (model.IsMerged(pair.One) || !model.MayMerge(pair.One, pair.Other))
            {
                return;
            }

            var was = await LinksAsync(held);
            await DoAsync(held, model, new MergeStep(MergeStepKind.Merge, pair.One, pair.Other));
            foreach (var step in between)
            {
                await DoAsync(held, model, step with { One = step.One + MergeStories.Tickets });
            }

            await DoAsync(held, model, new MergeStep(MergeStepKind.Unmerge, pair.One, 0));

            Assert.Equal(was, await LinksAsync(held));
            await CompareAsync(held, model);
        }));

    private static void Run(Func<HeldMerges, MergeModel, Task> story) => Task.Run(async () =>
    {
        await using var held = await HeldMerges.OpenAsync();
        await story(held, new MergeModel());
    }).GetAwaiter().GetResult();

    private static async Task DoAsync(HeldMerges held, MergeModel model, MergeStep step)
    {
        var isAllowed = step.Kind switch
        {
            // Of an issue that no ticket ever stood behind, nothing is held, and so nothing is merged.
            MergeStepKind.Merge => model.MayMerge(step.One, step.Other) && held.Holds(step.One),
            MergeStepKind.Unmerge => model.IsMerged(step.One),
            _ => true,
        };
        Assert.Equal(isAllowed, await held.DoAsync(step));
        if (isAllowed)
        {
            model.Do(step);
        }
    }

    private static async Task CompareAsync(HeldMerges held, MergeModel model)
    {
        var standing = model.Standing();
        for (var ticket = 0; ticket < MergeStories.Tickets; ticket++)
        {
            var link = await held.LinkOfAsync(ticket);
            Assert.Equal(standing.GetValueOrDefault(ticket), link?.IssueId);
            Assert.Equal(model.Homes.TryGetValue(ticket, out var home) ? MergeModel.Id(home) : null, link?.HomeId);
            Assert.Equal(
                link?.IssueId is { } issue ? [issue] : [],
                held.Shown.Where(shown => shown.Value.Contains(HeldMerges.TicketId(ticket))).Select(shown => shown.Key));
        }
    }

    private static async Task<List<TicketLink?>> LinksAsync(HeldMerges held)
    {
        var links = new List<TicketLink?>();
        for (var ticket = 0; ticket < MergeStories.Tickets; ticket++)
        {
            links.Add(await held.LinkOfAsync(ticket));
        }

        return links;
    }
}

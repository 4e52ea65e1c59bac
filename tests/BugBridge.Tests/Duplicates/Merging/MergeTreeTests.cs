using BugBridge.Core.Sync.State;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BugBridge.Tests.Duplicates.Merging;

public sealed class MergeTreeTests
{
    [Property(MaxTest = 1000, QuietOnSuccess = true)]
    public Property Whatever_is_done_each_ticket_stands_behind_exactly_one_master_and_nothing_goes_round_in_a_circle() =>
        Prop.ForAll(MergeStories.Any, story =>
        {
            var model = new MergeModel();
            return story.All(step =>
            {
                model.Do(step);
                return model.Standing().Values.All(issue => model.Tree.MasterOf(issue) is null)
                    && Enumerable.Range(0, MergeStories.Issues).All(issue => model.Tree.UpFrom(MergeModel.Id(issue)).Take(10).Count() <= MergeStories.Issues);
            });
        });

    [Property(MaxTest = 1000, QuietOnSuccess = true)]
    public Property Taking_a_merge_back_restores_what_was_although_more_tickets_came() =>
        Prop.ForAll(MergeStories.Any, MergeStories.Pair, MergeStories.WithoutMerges, (before, pair, between) =>
        {
            var model = new MergeModel();
            Array.ForEach(before, model.Do);
            if (model.IsMerged(pair.One) || !model.MayMerge(pair.One, pair.Other))
            {
                return true;
            }

            var was = model.Standing();
            model.Do(new MergeStep(MergeStepKind.Merge, pair.One, pair.Other));
            Array.ForEach(between, step => model.Do(step with { One = step.One + MergeStories.Tickets }));
            model.Do(new MergeStep(MergeStepKind.Unmerge, pair.One, 0));

            var now = model.Standing();
            return was.All(ticket => now[ticket.Key] == ticket.Value);
        });

    [Fact]
    public void A_merge_moves_the_tickets_of_all_that_was_merged_before()
    {
        var tree = MergeTree.Empty.Merge("a", "b").Merge("c", "b").Merge("b", "d");

        Assert.Equal(["d", "d", "d", "d"], new[] { "a", "b", "c", "d" }.Select(tree.RootOf));
        Assert.Equal(["b", "b", "c"], new[] { "a", "b", "c" }.Select(tree.Unmerge("b").Unmerge("c").RootOf));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("b", "a")]
    [InlineData("c", "a")]
    public void A_circle_is_refused(string duplicate, string master) =>
        Assert.Throws<ArgumentException>(() => MergeTree.Empty.Merge("a", "b").Merge("b", "c").Merge(duplicate, master));
}

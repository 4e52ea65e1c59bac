using System.CommandLine;
using BugBridge.Core.Duplicates.Merging;

namespace BugBridge.Host.Commands;

/// <summary><c>unmerge</c>: takes a merge back, whoever made it.</summary>
internal static class UnmergeCommand
{
    private static readonly Argument<string> Duplicate = new("duplicate") { Description = "The issue that was merged into another.", HelpName = "KEY" };

    public static Command Create(Working working)
    {
        var command = new Command(
            "unmerge", "Undo a merge: give an issue its tickets back, notify their reps, and remove the link between the two issues in Jira.")
        {
            Duplicate, MergeAsking.By, BridgeOptions.Json,
        };
        command.SetAction(working(UnmergeAsync));
        return command;
    }

    private static async Task<int> UnmergeAsync(Session session, CancellationToken cancellationToken)
    {
        await using var asking = await MergeAsking.StartAsync(session, cancellationToken);
        var duplicate = await asking.ReadAsync(session.Arguments.GetRequiredValue(Duplicate), cancellationToken);
        var change = new UnmergeAsked(duplicate, session.Arguments.GetValue(MergeAsking.By), session.Around.Clock.GetUtcNow(), "unmerge-command");
        return await asking.AskAsync(change, $"{duplicate.Ref.Key} is no longer merged", cancellationToken);
    }
}

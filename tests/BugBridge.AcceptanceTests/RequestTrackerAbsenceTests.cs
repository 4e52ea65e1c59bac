using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Core.Masking;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>With a real Request Tracker, only what it says is deleted is erased in Jira: nothing that is merely missing, merged or without a name.</summary>
[Collection(RequestTrackerWorld.OneAtATime)]
public sealed class RequestTrackerAbsenceTests
{
    private const string Body = "zqbodycanary";
    private static readonly string[] Subjects = ["Merged", "Target", "Left", "Deleted", "Nameless", "Slash"];

    [Fact]
    public async Task What_is_only_missing_in_request_tracker_erases_nothing_and_what_is_deleted_there_is_erased()
    {
        var ending = TestContext.Current.CancellationToken;
        await using var world = await RequestTrackerWorld.StartAsync(ending);
        var settings = world.Settings();
        settings["Privacy"] = new JsonObject { ["EraseAfter"] = "00:00:00" };
        settings["Duplicates"] = new JsonObject { ["AutoLink"] = "Never" };
        world.Folder.Configure(settings);
        await SyncAsync(world);
        var (merged, target) = (await FileAsync(world, "Merged", ending), await FileAsync(world, "Target", ending));
        var (left, deleted) = (await FileAsync(world, "Left", ending), await FileAsync(world, "Deleted", ending));
        await FileForAsync(world, $"nobody-{Guid.NewGuid():N}", "Nameless", ending);
        await FileForAsync(world, $"dept/{Guid.NewGuid():N}", "Slash", ending);
        await SyncUntilAsync(world, () => Subjects.All(subject => Issue(world, subject) is not null), "all are filed");

        await world.Rig.MergeAsync(merged, target, ending);
        await world.Rig.RemoveRequestorAsync(left, ending);
        await world.Rig.DeleteAsync(deleted, ending);
        await SyncUntilAsync(world, () => Issue(world, "Deleted") is null, "what was deleted is erased");
        await SyncAsync(world);

        Assert.Single(world.Jira.Issues, issue => issue.Summary.Contains(ErasedText.Mark, StringComparison.Ordinal));
        foreach (var subject in Subjects.Where(subject => subject != "Deleted"))
        {
            Assert.Contains(Body, Issue(world, subject)!.Text, StringComparison.Ordinal);
        }
    }

    private static JiraIssue? Issue(RequestTrackerWorld world, string subject) => world.Jira.Issues.FirstOrDefault(issue => issue.Summary == subject);

    private static async Task<string> FileAsync(RequestTrackerWorld world, string subject, CancellationToken ending)
    {
        var ticket = await world.Rig.CreateTicketAsync(subject, RigText.Plain($"{Body} {subject} is what the customer wrote."), ending);
        await world.Rig.NoteAsRepAsync(ticket, RigText.Plain("/bug"), ending);
        return ticket;
    }

    /// <summary>A ticket of somebody of whom only the login name is known.</summary>
    private static async Task FileForAsync(RequestTrackerWorld world, string login, string subject, CancellationToken ending)
    {
        await world.Rig.SendAsync("root", HttpMethod.Post, "user", new { Name = login, Privileged = 0 }, ending);
        var made = await world.Rig.SendAsync(
            "root", HttpMethod.Post, "ticket", new { world.Server.Queue, Subject = subject, Requestor = login, Content = $"{Body} {subject}", ContentType = "text/plain" }, ending);
        await world.Rig.NoteAsRepAsync(made!["id"]!.ToString(), RigText.Plain("/bug"), ending);
    }

    private static async Task SyncUntilAsync(RequestTrackerWorld world, Func<bool> condition, string what) => await Until.TrueAsync(
        async () =>
        {
            await SyncAsync(world);
            return condition();
        },
        what);

    /// <summary>One pass by a process of its own, which remembers nobody.</summary>
    private static async Task SyncAsync(RequestTrackerWorld world)
    {
        using var sync = WorkerProcess.Start("sync", "--once", "--config", world.Folder.ConfigFile);
        Assert.True(await sync.ExitAsync(TimeSpan.FromMinutes(3)) == 0, sync.Output);
    }
}

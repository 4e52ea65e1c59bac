using BugBridge.Host.Commands;
using BugBridge.Tests.Connectors.RequestTracker;
using Xunit;

namespace BugBridge.Tests.Host.Setup;

/// <summary>Sets BugBridge up for a real Request Tracker, where one runs.</summary>
public sealed class InitRequestTrackerTests
{
    [Fact]
    public async Task Answers_about_a_Request_Tracker_become_a_configuration()
    {
        await using var terminal = await SetupTerminal.OpenAsync();

        Assert.True(await terminal.InitAsync(await AnswersAsync(terminal)) == ExitCode.Ok, terminal.Output + terminal.Error);

        Assert.True(File.Exists(Path.Combine(terminal.Folder, "config", "secrets", "request-tracker-token")));
    }

    [Theory]
    [InlineData("helpdeskToken", "not-a-token", "does not look like an auth token")]
    [InlineData("queues", "Nowhere", "has no queue Nowhere")]
    public async Task Wrong_answers_about_a_Request_Tracker_are_told(string question, string answer, string told)
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        var answers = await AnswersAsync(terminal);
        answers[question] = answer;

        Assert.Equal(ExitCode.BadSettings, await terminal.InitAsync(answers));

        Assert.Contains(told, Flat(terminal.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Request_Tracker_is_known_by_its_address()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        var answers = await AnswersAsync(terminal);
        answers["jiraUrl"] = answers["helpdeskUrl"];

        await terminal.InitAsync(answers);

        Assert.True(Flat(terminal.Error).Contains("is Request Tracker, not Jira.", StringComparison.Ordinal), terminal.Error);
    }

    /// <summary>A terminal breaks lines, and fills them with blanks.</summary>
    private static string Flat(string told) => string.Join(' ', told.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Dictionary<string, object>> AnswersAsync(SetupTerminal terminal)
    {
        var (server, whyNot) = await RequestTrackerServer.FindAsync();
        Assert.SkipWhen(server is null, whyNot ?? string.Empty);
        var answers = terminal.Answers;
        answers["helpdesk"] = "RequestTracker";
        answers["helpdeskUrl"] = server!.Url.AbsoluteUri;
        answers["helpdeskToken"] = server.Token;
        answers["queues"] = server.Queue;
        answers["ticketFields"] = false;
        answers.Remove("clientId");
        answers.Remove("clientSecret");
        return answers;
    }
}

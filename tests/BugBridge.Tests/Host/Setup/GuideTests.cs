using System.Text.RegularExpressions;
using BugBridge.Host.Commands;
using Xunit;

namespace BugBridge.Tests.Host.Setup;

/// <summary>Follows the README's way from nothing to a first filed ticket word by word: its commands and its answers are read from the README.</summary>
public sealed partial class GuideTests
{
    private const string Heading = "## Zendesk and Jira Cloud in 15 minutes";
    private const string Command = "bugbridge ";

    private static readonly string Guide = Read();

    [Fact]
    public async Task The_guide_leads_to_a_first_filed_ticket()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        terminal.Variables["BUGBRIDGE__Web__Url"] = "http://127.0.0.1:0";
        terminal.Variables["BUGBRIDGE__Sync__PollHelpdeskEvery"] = "00:00:01";
        var ticket = terminal.Sandbox.Zendesk.FileTicket(terminal.Sandbox.Zendesk.AddCustomer("Cora Customer"), "Kits are deducted twice", "Since Monday.");
        terminal.Sandbox.Zendesk.AddRep("Rita Rep");
        terminal.Type([.. Answers(terminal), .. Enumerable.Repeat(string.Empty, 10)]);
        foreach (var command in Commands().SkipLast(1))
        {
            Assert.True(await terminal.RunAsync(command.Split(' ')) == ExitCode.Ok, $"{command}: {terminal.Console.Output}{terminal.Output}{terminal.Error}");
        }

        await terminal.WhileRunningAsync(Commands().Last(), () => terminal.Sandbox.Zendesk.Tag(ticket, Tag().Match(Guide).Groups["tag"].Value));

        var issue = Assert.Single(terminal.Sandbox.Jira.Issues);
        Assert.Contains(issue.Key, terminal.Sandbox.Zendesk.Ticket(ticket).Comments.Single(comment => !comment.IsPublic).Body, StringComparison.Ordinal);
        Assert.True(File.Exists(terminal.Config));
        Assert.True(Directory.Exists(Path.Combine(terminal.Folder, "config", "secrets")));
        Assert.Empty(terminal.Sandbox.Findings.All);
    }

    [Fact]
    public void The_guide_has_the_commands_in_their_order() =>
        Assert.Equal(["init", "check --fix", "run"], Commands());

    [Fact]
    public void What_the_guide_builds_is_the_program()
    {
        var build = Assert.Single(Lines(), line => line.StartsWith("dotnet publish ", StringComparison.Ordinal)).Split(' ');

        Assert.True(Directory.Exists(SourceTree.PathOf(build[2])));
        Assert.Equal(["-c", "Release", "-o", "app"], build[3..]);
        Assert.Contains("""alias bugbridge="$PWD/app/bugbridge" """.TrimEnd(), Lines(), StringComparer.Ordinal);
    }

    /// <summary>The answers of the guide's table, with the sandbox's in the place of yours.</summary>
    private static IEnumerable<string> Answers(SetupTerminal terminal)
    {
        var yours = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["https://YOUR-COMPANY.zendesk.com"] = terminal.Sandbox.ZendeskUrl.AbsoluteUri,
            ["YOUR-CLIENT"] = terminal.Options.Zendesk.ClientId,
            ["YOUR-CLIENT-SECRET"] = terminal.Options.Zendesk.ClientSecret,
            ["https://YOUR-COMPANY.atlassian.net"] = terminal.Sandbox.JiraUrl.AbsoluteUri,
            ["YOUR-EMAIL"] = terminal.Options.Jira.Email,
            ["YOUR-TOKEN"] = terminal.Options.Jira.Token,
            ["YOUR-PROJECT"] = "ENG",
        };
        return Rows().Matches(Guide[..Guide.IndexOf("### ", StringComparison.Ordinal)]).Select(row => row.Groups["answer"].Value).Select(answer => yours.GetValueOrDefault(answer, answer));
    }

    private static IEnumerable<string> Commands() => Lines().Where(line => line.StartsWith(Command, StringComparison.Ordinal)).Select(line => line[Command.Length..]);

    private static IEnumerable<string> Lines() => Guide.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim());

    private static string Read()
    {
        var readme = File.ReadAllText(SourceTree.PathOf("README.md"));
        var start = readme.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        return readme[start..readme.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| [^|]+ \| `(?<answer>[^`]+)` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("the tag `(?<tag>[a-z]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}

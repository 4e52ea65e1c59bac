using System.Runtime.Versioning;
using System.Text.Json;
using BugBridge.Host.Commands;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Host.Setup;

[UnsupportedOSPlatform("windows")]
public sealed class InitTests
{
    public static TheoryData<HelpdeskVendor, JiraEdition> Sites => new()
    {
        { HelpdeskVendor.Zendesk, JiraEdition.Cloud },
        { HelpdeskVendor.Zendesk, JiraEdition.DataCenter },
        { HelpdeskVendor.Freshdesk, JiraEdition.Cloud },
        { HelpdeskVendor.Freshdesk, JiraEdition.DataCenter },
    };

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Answers_become_a_configuration_that_files_a_ticket(HelpdeskVendor helpdesk, JiraEdition jira)
    {
        await using var terminal = await SetupTerminal.OpenAsync(Site(helpdesk, jira));

        Assert.True(await terminal.InitAsync(terminal.Answers) == ExitCode.Ok, terminal.Output + terminal.Error);

        Assert.True(await terminal.RunAsync("check") == ExitCode.Ok, terminal.Output);
        await FilesATicketAsync(terminal);
        Assert.Empty(terminal.Sandbox.Findings.All);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task A_person_is_asked_and_mostly_presses_Enter(HelpdeskVendor helpdesk, JiraEdition jira)
    {
        await using var terminal = await SetupTerminal.OpenAsync(Site(helpdesk, jira));
        var answers = terminal.Answers;
        string Answer(string name) => answers[name].ToString()!;
        terminal.Type(helpdesk == HelpdeskVendor.Freshdesk
            ? ["freshdesk", Answer("helpdeskUrl"), Answer("apiKey")]
            : [string.Empty, Answer("helpdeskUrl"), Answer("clientId"), Answer("clientSecret")]);
        terminal.Type(jira == JiraEdition.Cloud ? [Answer("jiraUrl"), Answer("jiraEmail"), Answer("jiraToken")] : [Answer("jiraUrl"), Answer("jiraToken")]);
        terminal.Type("eng", string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

        Assert.True(await terminal.RunAsync("init") == ExitCode.Ok, terminal.Console.Output + terminal.Output + terminal.Error);

        Assert.Contains("ENG  (Engineering)", terminal.Console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Answer("jiraToken"), terminal.Console.Output + terminal.Output, StringComparison.Ordinal);
        await FilesATicketAsync(terminal);
    }

    [Fact]
    public async Task The_configuration_has_about_ten_lines_and_no_secret()
    {
        await using var terminal = await SetupTerminal.OpenAsync();

        await terminal.InitAsync(terminal.Answers);

        var written = await File.ReadAllTextAsync(terminal.Config, Ending);
        Assert.InRange(written.Split('\n').Length, 4, 12);
        Assert.DoesNotContain(terminal.Options.Jira.Token, written, StringComparison.Ordinal);
        Assert.DoesNotContain(terminal.Options.Zendesk.ClientSecret, written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_stand_in_files_that_only_their_owner_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands down the rights of folders.");
        await using var terminal = await SetupTerminal.OpenAsync();

        await terminal.InitAsync(terminal.Answers);

        var folder = Path.Combine(terminal.Folder, "config", "secrets");
        var files = Directory.GetFiles(folder);
        Assert.Equal(["jira-token", "zendesk-client-secret"], files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Fact]
    public async Task All_wrong_answers_of_a_file_are_told_at_once_and_nothing_is_written()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        var answers = terminal.Answers;
        answers["helpdeskUrl"] = terminal.Sandbox.JiraUrl.AbsoluteUri;
        answers["jiraToken"] = "token-of-another-site";
        answers.Remove("clientSecret");
        answers["projekt"] = "ENG";
        answers["publicUrl"] = "http://bugbridge.acme.example";

        Assert.Equal(ExitCode.BadSettings, await terminal.InitAsync(answers));

        foreach (var told in new[] { "helpdeskUrl", "is Jira Cloud, not Zendesk.", "clientSecret", "jiraToken", "projekt", "Did you mean project?", "publicUrl", "not an https address" })
        {
            Assert.Contains(told, terminal.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(terminal.Config)));
    }

    [Theory]
    [InlineData("project", "OPS", "'OPS' does not exist")]
    [InlineData("issueType", "Defect", "'Defect' does not exist")]
    [InlineData("helpdesk", "Zenddesk", "'Zenddesk' does not exist")]
    [InlineData("helpdeskUrl", "http://127.0.0.1:1", "No answer from")]
    [InlineData("helpdeskUrl", "ftp://acme", "is not an address")]
    [InlineData("clientSecret", "another", "Client authentication failed")]
    [InlineData("severityField", "Impact", "'Impact' does not exist")]
    public async Task A_wrong_answer_is_told_with_what_to_do(string question, string answer, string told)
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        var answers = terminal.Answers;
        answers[question] = answer;

        Assert.Equal(ExitCode.BadSettings, await terminal.InitAsync(answers));

        Assert.Contains(told, terminal.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(question, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_asked_again_after_a_wrong_answer()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        var (zendesk, jira) = (terminal.Sandbox.ZendeskUrl.AbsoluteUri, terminal.Sandbox.JiraUrl.AbsoluteUri);
        terminal.Type("Zendesk", jira, zendesk, "bugbridge", "wrong", zendesk, "bugbridge", terminal.Options.Zendesk.ClientSecret);
        terminal.Type(zendesk, jira, terminal.Options.Jira.Email, terminal.Options.Jira.Token, "OPS", "ENG");
        terminal.Type(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

        Assert.True(await terminal.RunAsync("init") == ExitCode.Ok, terminal.Console.Output + terminal.Output + terminal.Error);

        foreach (var told in new[] { "is Jira Cloud, not Zendesk.", "Client authentication failed", "is Zendesk, not Jira.", "'OPS' does not exist." })
        {
            Assert.Contains(told, terminal.Console.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_configuration_that_is_there_is_not_replaced_unless_told_to()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(terminal.Config)!);
        await File.WriteAllTextAsync(terminal.Config, "{}", Ending);

        Assert.Equal(ExitCode.BadSettings, await terminal.InitAsync(terminal.Answers));
        Assert.Equal("{}", await File.ReadAllTextAsync(terminal.Config, Ending));
        Assert.Contains("--overwrite", terminal.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Ok, await terminal.InitAsync(terminal.Answers, "--overwrite"));
        Assert.Contains("TokenFile", await File.ReadAllTextAsync(terminal.Config, Ending), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_leaves_nothing_behind()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(Ending);
        terminal.Type("Zendesk", terminal.Sandbox.ZendeskUrl.AbsoluteUri);
        terminal.Sandbox.Zendesk.Calls.Heard = (_, _) => interrupt.Cancel();

        Assert.Equal(ExitCode.Interrupted, await terminal.RunAsync(interrupt.Token, "init"));

        Assert.Empty(Directory.GetFileSystemEntries(terminal.Folder));
    }

    [Fact]
    public async Task Without_a_terminal_a_file_of_answers_is_asked_for()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        terminal.Console.Profile.Capabilities.Interactive = false;

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync("init"));

        Assert.Contains("--answers", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_severity_field_is_offered_with_its_values()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        terminal.Sandbox.Zendesk.AddField("Severity", "tagger", "Outage", "Broken", "Cosmetic");
        var answers = terminal.Answers;
        answers["severityField"] = "Severity";

        Assert.True(await terminal.InitAsync(answers) == ExitCode.Ok, terminal.Error + terminal.Output);

        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(terminal.Config, Ending));
        Assert.Equal("""{ "Outage": 100, "Broken": 66, "Cosmetic": 33 }""", written.RootElement.GetProperty("Ranking").GetProperty("SeverityPoints").GetRawText());
    }

    [Fact]
    public async Task Links_of_another_program_are_told_of_with_the_command_that_takes_them_over()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        var ticket = terminal.Sandbox.Zendesk.FileTicket(terminal.Sandbox.Zendesk.AddCustomer("Cora Customer"), "It breaks", "It breaks.");
        terminal.Sandbox.Jira.AddEngineer("Emil Engineer");
        var key = terminal.Sandbox.Jira.FileIssue("ENG", "It breaks");
        terminal.Sandbox.Zendesk.LinkToJira(ticket, terminal.Sandbox.Jira.Issue(key).Id.ToString(System.Globalization.CultureInfo.InvariantCulture), key);

        await terminal.InitAsync(terminal.Answers);

        Assert.Contains("1 links between tickets and issues. 'bugbridge backfill --since", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_others_reach_BugBridge_an_access_token_is_made_and_shown_once()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        var answers = terminal.Answers;
        answers["publicUrl"] = "https://bugbridge.acme.example/";

        await terminal.InitAsync(answers);

        Assert.Matches(@"Your access token \(shown only now\): bbt_[0-9A-Za-z_-]{43}", terminal.Output);
        var written = await File.ReadAllTextAsync(terminal.Config, Ending);
        Assert.Contains("\"PublicUrl\": \"https://bugbridge.acme.example\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("bbt_", written, StringComparison.Ordinal);
    }

    private static SandboxOptions Site(HelpdeskVendor helpdesk, JiraEdition jira) => new() { Helpdesk = helpdesk, Jira = new JiraOptions { Edition = jira } };

    private static async Task FilesATicketAsync(SetupTerminal terminal)
    {
        await terminal.RunAsync("sync", "--once");
        var isFreshdesk = terminal.Options.Helpdesk == HelpdeskVendor.Freshdesk;
        if (isFreshdesk)
        {
            var freshdesk = terminal.Sandbox.Freshdesk;
            freshdesk.Tag(freshdesk.FileTicket(freshdesk.AddCustomer("Cora Customer"), "Kits are deducted twice", "Since Monday."), "bug");
        }
        else
        {
            var zendesk = terminal.Sandbox.Zendesk;
            zendesk.FileTicket(zendesk.AddCustomer("Cora Customer"), "Kits are deducted twice", "Since Monday.", "bug");
        }

        Assert.True(await terminal.RunAsync("sync", "--once") == ExitCode.Ok, terminal.Output + terminal.Error);

        Assert.Equal("Kits are deducted twice", Assert.Single(terminal.Sandbox.Jira.Issues).Summary);
    }
}

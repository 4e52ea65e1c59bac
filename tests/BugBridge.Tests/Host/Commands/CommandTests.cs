using System.Text.Json;
using BugBridge.Host.Commands;
using BugBridge.Tests.Host.Configuration;
using BugBridge.Tests.Host.Notify;
using Xunit;

namespace BugBridge.Tests.Host.Commands;

public sealed class CommandTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("sync")]
    [InlineData("explain")]
    [InlineData("merge")]
    [InlineData("unmerge")]
    [InlineData("journal")]
    [InlineData("rank")]
    [InlineData("accounts")]
    [InlineData("accounts", "import")]
    [InlineData("journal", "list")]
    [InlineData("journal", "retry")]
    [InlineData("journal", "discard")]
    public async Task Every_command_has_help_that_needs_no_settings(params string[] command)
    {
        using var terminal = new Terminal(new NoParts());
        terminal.Variables["BUGBRIDGE__Unknown"] = "x";

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync([.. command, "--help"]));

        Assert.Contains("Description:", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("--config", terminal.Output, StringComparison.Ordinal);
        Assert.Empty(terminal.Error);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("run", "--fast")]
    [InlineData("sync")]
    [InlineData("explain")]
    [InlineData("merge", "ENG-1")]
    [InlineData("merge", "--into", "ENG-2")]
    [InlineData("unmerge")]
    [InlineData("journal", "list", "--state", "Sleeping")]
    [InlineData("journal", "list", "--limit", "0")]
    [InlineData("journal", "retry")]
    [InlineData("journal", "retry", "1", "--all")]
    [InlineData("journal", "retry", "one")]
    [InlineData("journal", "discard")]
    [InlineData("rank", "--limit", "0")]
    [InlineData("rank", "--json", "--csv")]
    [InlineData("rank", "--since", "1.3.2026")]
    [InlineData("rank", "--since", "2026-03-02", "--until", "2026-03-01")]
    [InlineData("accounts", "import")]
    public async Task A_wrong_command_line_gives_2_and_touches_nothing(params string[] arguments)
    {
        using var terminal = new Terminal(new NoParts());

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync(arguments));

        Assert.NotEmpty(terminal.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("sync", "--once")]
    [InlineData("explain", "ENG-1")]
    [InlineData("merge", "ENG-1", "--into", "ENG-2")]
    [InlineData("unmerge", "ENG-1")]
    [InlineData("journal", "list")]
    public async Task Wrong_settings_give_2_and_a_table_of_all_faults(params string[] arguments)
    {
        using var terminal = new Terminal(new NoParts());
        terminal.Variables["BUGBRIDGE__Jira__Tokn"] = "x";
        terminal.Variables["BUGBRIDGE__Sync__Parallel"] = "many";

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync(arguments));

        Assert.Contains("Jira:Tokn", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Sync:Parallel", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', terminal.Error);
        Assert.Empty(terminal.Output);
    }

    [Fact]
    public async Task With_json_faults_are_JSON_on_standard_output()
    {
        using var terminal = new Terminal(new NoParts());
        terminal.Variables["BUGBRIDGE__Jira__Tokn"] = "x";

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync("check", "--json"));

        var fault = Json(terminal).GetProperty("faults")[0];
        Assert.Equal("Jira:Tokn", fault.GetProperty("path").GetString());
        Assert.True(fault.GetProperty("isFatal").GetBoolean());
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_gives_1_and_a_message_without_secrets()
    {
        using var terminal = new Terminal(new NoParts());

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync("journal", "list"));

        Assert.Equal("The store is closed to (secret).", terminal.Error.Trim());
    }

    [Fact]
    public async Task Check_tells_the_faults_of_both_remotes_though_neither_answers()
    {
        using var terminal = new Terminal();

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync("check", "--json"));

        var problems = Json(terminal).GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("problem").GetString()!).ToList();
        Assert.Contains(problems, problem => problem.StartsWith("Zendesk could not be reached", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("Jira could not be reached", StringComparison.Ordinal));
        Assert.DoesNotContain(SettingsFile.Token, terminal.Output + terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(SettingsFile.ClientSecret, terminal.Output + terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tries_the_mail_server_when_packs_are_mailed_and_sends_nothing()
    {
        await using var box = await MailBox.StartAsync(password: "right");
        using var terminal = new Terminal();
        terminal.Variables["BUGBRIDGE__Notify__Schedules__0__Pack"] = "fcr";
        terminal.Variables["BUGBRIDGE__Notify__Schedules__0__Cron"] = "0 0 8 1 * ?";
        terminal.Variables["BUGBRIDGE__Notify__Schedules__0__MailTo__0"] = "leads@example.com";
        terminal.Variables["BUGBRIDGE__Notify__Mail__Host"] = "127.0.0.1";
        terminal.Variables["BUGBRIDGE__Notify__Mail__Port"] = $"{box.Port}";
        terminal.Variables["BUGBRIDGE__Notify__Mail__Security"] = "None";
        terminal.Variables["BUGBRIDGE__Notify__Mail__From"] = "bugbridge@example.com";
        terminal.Variables["BUGBRIDGE__Notify__Mail__User"] = "bugbridge";
        terminal.Variables["BUGBRIDGE__Notify__Mail__Password"] = "wrong-password";

        await terminal.RunAsync("check", "--json");

        var fault = Assert.Single(Json(terminal).GetProperty("faults").EnumerateArray(), fault => fault.GetProperty("path").GetString() == "Notify:Mail");
        Assert.Contains("it rejected the login", fault.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.False(fault.GetProperty("isFatal").GetBoolean());
        Assert.Empty(box.Mails);
    }

    [Theory]
    [InlineData("journal", "list")]
    [InlineData("journal", "retry", "--all")]
    [InlineData("explain", "ENG-1")]
    [InlineData("rank")]
    [InlineData("report", "fcr")]
    [InlineData("erase", "--waiting")]
    [InlineData("merge", "ENG-1", "--into", "ENG-2")]
    [InlineData("match", "evaluate", "--from-store")]
    public async Task Where_there_is_no_database_a_command_that_needs_one_says_which_is_missing_and_makes_none(params string[] command)
    {
        using var terminal = new Terminal();

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync(command));

        Assert.StartsWith($"There is no database {terminal.DatabasePath} yet", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Storage:Path", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal.DatabasePath));
    }

    [Fact]
    public async Task Check_makes_no_database_and_says_that_there_is_none_yet()
    {
        using var terminal = new Terminal();

        await terminal.RunAsync("check");

        Assert.Contains($"There is no database {terminal.DatabasePath} yet", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal.DatabasePath));
    }

    [Fact]
    public async Task The_journal_of_a_new_store_is_empty()
    {
        using var terminal = new Terminal();
        await terminal.MakeStoreAsync();

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync("journal", "list", "--json"));

        var json = Json(terminal);
        Assert.Equal(0, json.GetProperty("counts").GetProperty("waiting").GetInt32());
        Assert.Equal(0, json.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task Retrying_all_of_nothing_is_no_failure()
    {
        using var terminal = new Terminal();
        await terminal.MakeStoreAsync();

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync("journal", "retry", "--all", "--json"));

        Assert.Equal(0, Json(terminal).GetProperty("retried").GetInt32());
    }

    [Theory]
    [InlineData("not retried", "journal", "retry", "4711")]
    [InlineData("not discarded", "journal", "discard", "4711", "4712")]
    [InlineData("Nothing is stored for ticket 4711.", "erase", "4711")]
    [InlineData("Nothing is stored for customer 4711.", "erase", "--customer", "4711")]
    public async Task What_does_not_exist_is_a_failure(string words, params string[] arguments)
    {
        using var terminal = new Terminal();
        await terminal.MakeStoreAsync();

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync(arguments));

        Assert.Contains(words, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bridge_does_not_know_it_cannot_explain()
    {
        using var terminal = new Terminal();
        await terminal.MakeStoreAsync();

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync("explain", "ENG-1"));

        Assert.Contains("ENG-1", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merging_while_Jira_does_not_answer_gives_1()
    {
        using var terminal = new Terminal();
        await terminal.MakeStoreAsync();

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync("merge", "ENG-1", "--into", "ENG-2"));

        Assert.StartsWith("Jira could not be reached", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_a_worker_that_does_not_run_gives_1()
    {
        using var terminal = new Terminal(new NoParts());
        terminal.Variables["BUGBRIDGE__Web__Url"] = "http://127.0.0.1:1";

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync("health"));
    }

    private static JsonElement Json(Terminal terminal) => JsonDocument.Parse(terminal.Output).RootElement;
}

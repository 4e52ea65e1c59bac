using BugBridge.Host.Commands;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Host.Setup;

public sealed class FixTests
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HelpdeskVendor.Zendesk, JiraEdition.Cloud)]
    [InlineData(HelpdeskVendor.Zendesk, JiraEdition.DataCenter)]
    [InlineData(HelpdeskVendor.Freshdesk, JiraEdition.Cloud)]
    public async Task Everything_is_made_once_and_check_has_no_fault_after_it(HelpdeskVendor helpdesk, JiraEdition jira)
    {
        await using var terminal = await SetUpAsync(new SandboxOptions { Helpdesk = helpdesk, Jira = new JiraOptions { Edition = jira } });

        Assert.True(await terminal.RunAsync("check", "--fix") == ExitCode.Ok, terminal.Output + terminal.Error);

        Assert.Contains("Created: the ticket field Jira status.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Created: the Jira field Bridge revenue.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Created: the webhook in Jira.", terminal.Error, StringComparison.Ordinal);
        var configuration = await File.ReadAllTextAsync(terminal.Config, Ending);
        Assert.Contains("\"WebhookSecretFile\": \"secrets/jira-webhook-secret\"", configuration, StringComparison.Ordinal);
        var writes = Writes(terminal);

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync("check", "--fix"));

        Assert.Contains("There was nothing to create.", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(writes, Writes(terminal));
        Assert.Equal(configuration, await File.ReadAllTextAsync(terminal.Config, Ending));
        Assert.Empty(terminal.Sandbox.Findings.All);
    }

    [Fact]
    public async Task The_signing_secret_is_read_back_from_Zendesk()
    {
        await using var terminal = await SetUpAsync(new SandboxOptions());

        await terminal.RunAsync("check", "--fix");

        Assert.Contains("Created: the webhook in Zendesk.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Created: the trigger in Zendesk that calls the webhook.", terminal.Error, StringComparison.Ordinal);
        var secret = await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "config", "secrets", "zendesk-webhook-secret"), Ending);
        Assert.Equal(33, secret.Length);
        Assert.DoesNotContain(secret.Trim(), terminal.Error + terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_account_may_not_make_is_told_with_what_to_do()
    {
        await using var terminal = await SetUpAsync(new SandboxOptions(), sandbox =>
        {
            sandbox.Jira.RemoveField(sandbox.Jira.RevenueField);
            sandbox.Jira.Deny("ADMINISTER");
        });

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync("check", "--fix"));

        var said = terminal.Error.ReplaceLineEndings(" ");
        Assert.Contains("To do: the Jira field Bridge revenue. Ask a Jira administrator", said, StringComparison.Ordinal);
        Assert.Contains("To do: the webhook in Jira. Ask a Jira administrator", said, StringComparison.Ordinal);
        Assert.Contains("/webhooks/jira", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_must_make_in_Freshdesk_is_told_with_its_secret_in_a_file()
    {
        await using var terminal = await SetUpAsync(new SandboxOptions { Helpdesk = HelpdeskVendor.Freshdesk });

        await terminal.RunAsync("check", "--fix");

        Assert.Contains("To do: the automations in Freshdesk.", terminal.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(terminal.Folder, "config", "secrets", "freshdesk-webhook-secret")));
    }

    [Fact]
    public async Task A_configuration_that_people_changed_is_left_to_them()
    {
        await using var terminal = await SetUpAsync(new SandboxOptions());
        var commented = "// ours\n" + await File.ReadAllTextAsync(terminal.Config, Ending);
        await File.WriteAllTextAsync(terminal.Config, commented, Ending);

        await terminal.RunAsync("check", "--fix");

        Assert.Contains("Add to the configuration: Jira:WebhookSecretFile = \"secrets/jira-webhook-secret\"", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(commented, await File.ReadAllTextAsync(terminal.Config, Ending));
    }

    [Fact]
    public async Task Without_a_public_address_no_webhook_is_made()
    {
        await using var terminal = await SetupTerminal.OpenAsync();
        await terminal.InitAsync(terminal.Answers);

        await terminal.RunAsync("check", "--fix");

        Assert.Contains("Changes are found by polling.", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("webhook in", terminal.Error, StringComparison.Ordinal);
    }

    private static async Task<SetupTerminal> SetUpAsync(SandboxOptions options, Action<SandboxServer>? before = null)
    {
        var terminal = await SetupTerminal.OpenAsync(options);
        (before ?? (sandbox => sandbox.Jira.RemoveField(sandbox.Jira.RevenueField)))(terminal.Sandbox);
        var answers = terminal.Answers;
        answers["publicUrl"] = "http://127.0.0.1:9";
        answers["jiraFields"] = true;
        await terminal.InitAsync(answers);
        return terminal;
    }

    private static int Writes(SetupTerminal terminal) =>
        terminal.Sandbox.Jira.Calls.Writes + (terminal.Options.Helpdesk == HelpdeskVendor.Freshdesk ? terminal.Sandbox.Freshdesk.Calls.Writes : terminal.Sandbox.Zendesk.Calls.Writes);
}

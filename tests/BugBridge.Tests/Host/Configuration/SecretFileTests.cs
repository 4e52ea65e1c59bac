using System.Runtime.Versioning;
using BugBridge.Core.Remotes;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Host.Configuration;

[UnsupportedOSPlatform("windows")]
public sealed class SecretFileTests : IDisposable
{
    private const string Secret = "secret-of-a-file-0123456789";

    private readonly SettingsFile _file = new();

    public static TheoryData<string> Secrets => [.. Find(SettingShape.Of(typeof(BridgeSettings)), string.Empty).Distinct(StringComparer.Ordinal)];

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Every_secret_can_be_given_by_a_file(string setting)
    {
        Write("some-secret", Secret);
        var (settings, faults) = Read((setting, null), (setting + "File", "some-secret"));

        Assert.DoesNotContain(faults, fault => fault.Path.StartsWith(setting, StringComparison.Ordinal) && fault.Problem.Contains("no such setting", StringComparison.Ordinal));
        Assert.Contains(Secret, SecretSettings.ValuesIn(settings), StringComparer.Ordinal);
        Assert.Equal("It is (secret).", new SecretGuard(settings).Clean($"It is {Secret}."));
    }

    [Theory]
    [InlineData(Secret + "\n")]
    [InlineData(Secret + "\r\n")]
    [InlineData(Secret)]
    [InlineData("\uFEFF" + Secret + "\n")]
    public void The_end_of_the_line_is_no_part_of_the_secret(string written)
    {
        Write("jira-token", written);

        Assert.Equal(Secret, TokenFrom("jira-token").Settings.Jira.Token);
    }

    [Fact]
    public void A_relative_path_is_seen_from_the_settings_file()
    {
        Write(Path.Combine("secrets", "jira-token"), Secret);

        Assert.Equal(Secret, TokenFrom("secrets/jira-token").Settings.Jira.Token);
    }

    [Theory]
    [InlineData("jira-token", "jira-token")]
    [InlineData("secrets/jira-token", "secrets_jira-token")]
    public void Credentials_of_systemd_come_before_what_stands_beside_the_settings_file(string written, string credential)
    {
        Write(Path.Combine("of-systemd", credential), Secret);
        Write(written, "another secret");

        var (settings, faults) = Read(("Jira:Token", null), ("Jira:TokenFile", written), ("CREDENTIALS_DIRECTORY", Path.Combine(_file.Folder, "of-systemd")));

        Assert.Empty(faults);
        Assert.Equal(Secret, settings.Jira.Token);
    }

    [Fact]
    public void A_file_that_is_not_there_is_the_one_fault_of_its_secret()
    {
        var fault = Assert.Single(TokenFrom("/nowhere/jira-token").Faults);

        Assert.Equal("Jira:TokenFile", fault.Path);
        Assert.Contains("/nowhere/jira-token", fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n", "empty")]
    [InlineData("one\ntwo\n", "more than one line")]
    public void A_file_without_one_secret_is_a_fault_that_shows_nothing_of_it(string written, string problem)
    {
        Write("jira-token", written);

        var fault = Assert.Single(TokenFrom("jira-token").Faults);

        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("one\n", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_far_too_long_is_not_read()
    {
        Write("jira-token", new string('x', 70_000));

        Assert.Contains("too long", Assert.Single(TokenFrom("jira-token").Faults).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_and_a_file_for_it_are_a_fault()
    {
        Write("jira-token", Secret);

        var fault = Assert.Single(Read(("Jira:TokenFile", "jira-token")).Faults);

        Assert.Equal("Jira:TokenFile", fault.Path);
        Assert.Equal("Keep one of the two.", fault.Remedy);
    }

    [Fact]
    public void An_empty_path_is_no_file() => Assert.Empty(Read(("Jira:TokenFile", string.Empty)).Faults);

    [Fact]
    public void What_is_no_secret_has_no_file()
    {
        var fault = Assert.Single(Read(("Jira:EmailFile", "jira-email")).Faults);

        Assert.Contains("no such setting", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_name_of_a_file_is_told_with_the_right_one() =>
        Assert.Equal("Did you mean TokenFile?", Assert.Single(Read(("Jira:TokenFil", "x")).Faults).Remedy);

    [Fact]
    public void A_file_that_others_can_read_is_warned_of()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands down the rights of folders.");
        var path = Write("jira-token", Secret);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var settings = TokenFrom("jira-token").Settings;
        Assert.Empty(new OwnFiles(settings).Close());

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Contains(path, Assert.Single(new OwnFiles(settings).Close()), StringComparison.Ordinal);
    }

    private (BridgeSettings Settings, IReadOnlyList<SetupFault> Faults) TokenFrom(string file) => Read(("Jira:Token", null), ("Jira:TokenFile", file));

    private (BridgeSettings Settings, IReadOnlyList<SetupFault> Faults) Read(params (string Setting, string? Value)[] changes)
    {
        var environment = SettingsFile.Required;
        foreach (var (setting, value) in changes)
        {
            var name = setting.Contains(':', StringComparison.Ordinal) ? "BUGBRIDGE__" + setting.Replace(":", "__", StringComparison.Ordinal) : setting;
            environment.Remove(name);
            if (value is not null)
            {
                environment[name] = value;
            }
        }

        var (settings, faults) = SettingsReader.Read(new SettingsSource(_file.Path, environment));
        return (settings, faults);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_file.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    private static IEnumerable<string> Find(SettingShape shape, string path) => shape.Properties.SelectMany(property =>
        (property.IsSecret ? [path + property.Name] : Enumerable.Empty<string>())
        .Concat(Find(property.Shape.Item ?? property.Shape, path + property.Name + (property.Shape.Item is null ? ":" : ":0:"))));
}

using System.Runtime.Versioning;
using BugBridge.Core.Deliveries;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Host.Logging;
using BugBridge.Host.Notify;
using BugBridge.Storage;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Other accounts of the machine can read nothing that BugBridge keeps.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OwnFilesTests : IDisposable
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;
    private const UnixFileMode Folder755 = Folder700 | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode File644 = File600 | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _root = Directory.CreateTempSubdirectory("bugbridge-files-").FullName;
    private readonly BridgeSettings _settings = new();

    public OwnFilesTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands down the rights of folders.");
        _settings.Storage.Path = In("data", "bugbridge.db");
        _settings.Log.File = In("logs", "bugbridge-.json");
        _settings.Notify.Schedules.Add(new ScheduleSettings { Folder = In("packs", "monthly") });
    }

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task The_database_and_what_stands_beside_it_are_made_for_the_own_account_alone()
    {
        await using var store = await BridgeStore.OpenAsync(_settings.Storage, new FakeTimeProvider(A.Monday), Ending);
        using var right = store.AcquireDispatcherLock();
        await store.Journal.CountAsync(Ending);

        var files = Directory.GetFiles(In("data"));
        Assert.Superset(new HashSet<string> { "bugbridge.db", "bugbridge.db-wal", "bugbridge.db-shm", "bugbridge.db.lock" }, files.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File600, File.GetUnixFileMode(file)));
        Assert.Equal(Folder700, File.GetUnixFileMode(In("data")));
        Assert.Empty(new OwnFiles(_settings).Close());
    }

    [Fact]
    public async Task Logs_and_packs_are_made_for_the_own_account_alone()
    {
        await using (var log = BridgeLog.Create(_settings.Log, new SecretGuard(_settings)))
        {
            log.Information("hello");
        }

        await PackAsync();
        await PackAsync();

        Assert.Equal(File600, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(In("logs")))));
        Assert.Equal(File600, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(In("packs", "monthly")))));
        Assert.All([In("logs"), In("packs"), In("packs", "monthly")], folder => Assert.Equal(Folder700, File.GetUnixFileMode(folder)));
        Assert.Empty(new OwnFiles(_settings).Close());
    }

    [Fact]
    public async Task What_an_earlier_version_left_open_is_closed_with_a_warning_that_names_it()
    {
        await OpenedToAllAsync();

        var warning = Assert.Single(new OwnFiles(_settings).Close());

        Assert.Contains(In("data", "bugbridge.db"), warning, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(_root, "*", SearchOption.AllDirectories), file => Assert.Equal(File600, File.GetUnixFileMode(file)));
        Assert.All([In("data"), In("data", "keys"), In("logs"), In("packs", "monthly")], folder => Assert.Equal(Folder700, File.GetUnixFileMode(folder)));
        Assert.Empty(new OwnFiles(_settings).Close());
    }

    [Fact]
    public async Task What_BugBridge_did_not_make_is_left_alone_and_so_are_the_folders_that_hold_it()
    {
        await OpenedToAllAsync();
        string[] others = [In("data", "notes.txt"), In("logs", "bugbridge-notes.json"), In("packs", "monthly", "board-2026-10.html")];
        foreach (var other in others)
        {
            await File.WriteAllTextAsync(other, "x", Ending);
            File.SetUnixFileMode(other, File644);
        }

        new OwnFiles(_settings).Close();

        Assert.All(others, other => Assert.Equal(File644, File.GetUnixFileMode(other)));
        Assert.All([In("data"), In("logs"), In("packs", "monthly")], folder => Assert.Equal(Folder755, File.GetUnixFileMode(folder)));
        Assert.Equal(File600, File.GetUnixFileMode(In("data", "bugbridge.db")));
        Assert.Equal(Folder700, File.GetUnixFileMode(In("data", "keys")));
    }

    [Fact]
    public void A_folder_that_is_shared_on_purpose_keeps_its_rights()
    {
        var shared = Folder755 | UnixFileMode.OtherWrite | UnixFileMode.StickyBit;
        Directory.CreateDirectory(In("data"));
        File.SetUnixFileMode(In("data"), shared);
        File.WriteAllText(In("data", "bugbridge.db"), string.Empty);
        File.SetUnixFileMode(In("data", "bugbridge.db"), File644);

        new OwnFiles(_settings).Close();

        Assert.Equal(shared, File.GetUnixFileMode(In("data")));
        Assert.Equal(File600, File.GetUnixFileMode(In("data", "bugbridge.db")));
    }

    private async Task OpenedToAllAsync()
    {
        await using (await BridgeStore.OpenAsync(_settings.Storage, new FakeTimeProvider(A.Monday), Ending))
        {
        }

        string[][] others =
        [
            ["data", "bugbridge.db-wal"], ["data", "bugbridge.db-shm"], ["data", "bugbridge.db-journal"], ["data", "bugbridge.db.lock"], ["data", "keys", "key-1.xml"],
            ["logs", "bugbridge-20261101.json"], ["logs", "bugbridge-20261102_001.json"], ["packs", "monthly", "usability-2026-10.html"], ["packs", "monthly", "fcr-2026-Q3.csv"],
        ];
        foreach (var path in others.Select(In))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, string.Empty, Ending);
        }

        foreach (var file in Directory.GetFiles(_root, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(file, File644);
        }

        foreach (var folder in Directory.GetDirectories(_root, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(folder, Folder755);
        }
    }

    private Task PackAsync() => new FolderSender().SendAsync(
        new Delivery
        {
            Stamp = "s",
            Pack = "usability",
            Period = "2026-10",
            Title = "Usability",
            Summary = string.Empty,
            MadeAt = DateTimeOffset.UnixEpoch,
            DueAt = DateTimeOffset.UnixEpoch,
            Target = FolderSender.Prefix + In("packs", "monthly"),
            Files = [new("usability-2026-10.html", "text/html", new byte[] { 1 })],
        },
        Ending);

    private string In(params string[] parts) => Path.Combine([_root, .. parts]);
}

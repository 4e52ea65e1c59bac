using BugBridge.Storage.Database;
using Xunit;

namespace BugBridge.Tests.Storage;

public sealed class StorageSettingsTests
{
    [Fact]
    public void The_defaults_are_sound() => Assert.Empty(new StorageSettings().Faults());

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        var settings = new StorageSettings { Path = " ", BusyTimeoutSeconds = 0, KeepDoneDays = 4000 };

        Assert.Equal(["Path", "BusyTimeoutSeconds", "KeepDoneDays"], settings.Faults().Select(fault => fault.Path));
    }

    [Fact]
    public void A_folder_is_no_database_file() => Assert.Equal("Path", Assert.Single(new StorageSettings { Path = "data/" }.Faults()).Path);
}

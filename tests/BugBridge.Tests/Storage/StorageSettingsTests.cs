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

    [Theory]
    [InlineData("", "is missing")]
    [InlineData("Host=db", "is missing")]
    [InlineData("Host=db;Database=bridge;Username=bridge;Colour=red", "cannot be read")]
    [InlineData("Host=db;Port=many", "cannot be read")]
    public void A_server_needs_an_address_that_can_be_read(string address, string problem)
    {
        var fault = Assert.Single(new StorageSettings { Engine = DatabaseKind.PostgreSql, ConnectionString = address }.Faults());

        Assert.Equal("ConnectionString", fault.Path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_address_is_sound() =>
        Assert.Empty(new StorageSettings { Engine = DatabaseKind.PostgreSql, ConnectionString = "Host=db;Database=bridge;Username=bridge", Password = "secret" }.Faults());

    [Fact]
    public void A_server_that_would_not_be_used_is_told() =>
        Assert.Equal("Engine", Assert.Single(new StorageSettings { ConnectionString = "Host=db;Database=bridge;Username=bridge" }.Faults()).Path);

    [Fact]
    public void A_folder_is_no_database_file() => Assert.Equal("Path", Assert.Single(new StorageSettings { Path = "data/" }.Faults()).Path);
}

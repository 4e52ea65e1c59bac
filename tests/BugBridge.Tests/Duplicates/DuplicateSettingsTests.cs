using BugBridge.Core.Duplicates;
using Xunit;

namespace BugBridge.Tests.Duplicates;

public sealed class DuplicateSettingsTests
{
    [Fact]
    public void The_defaults_are_right() => Assert.Empty(new DuplicateSettings().Faults());

    [Fact]
    public void All_faults_are_reported_at_once_each_with_its_path()
    {
        var settings = new DuplicateSettings
        {
            Candidates = 6,
            MinScore = double.NaN,
            ClosedWithinDays = -1,
            NotesPerHour = 1001,
            ProductField = " ",
            ComponentField = string.Empty,
            CloseStatus = " ",
            CloseResolution = string.Empty,
            Merging = new() { LinkType = string.Empty },
        };

        Assert.Equal(
            ["Candidates", "CloseResolution", "CloseStatus", "ClosedWithinDays", "ComponentField", "Merging:LinkType", "MinScore", "NotesPerHour", "ProductField"],
            settings.Faults().Select(fault => fault.Path).Order(StringComparer.Ordinal));
        Assert.All(settings.Faults(), fault => Assert.NotEmpty(fault.Remedy));
    }
}

using BugBridge.Core.Files;
using BugBridge.Core.Notes;
using Xunit;

namespace BugBridge.Tests.Files;

public sealed class FileSettingsTests
{
    [Fact]
    public void Every_fault_is_reported_with_its_path()
    {
        var settings = new RelaySettings
        {
            Files = new FileSettings
            {
                LargestMegabytes = 0,
                MostPerTicket = 1_001,
                MostPerComment = 0,
                MostTickets = -1,
                RefusedEndings = ["exe", " "],
                AllowedEndings = ["tar.gz"],
                RefusedTypes = ["video"],
                AllowedTypes = ["image/*", "text / plain"],
            },
        };

        Assert.Equal(
            [
                "Files:AllowedEndings:0", "Files:AllowedTypes:1", "Files:LargestMegabytes", "Files:MostPerComment", "Files:MostPerTicket", "Files:MostTickets",
                "Files:RefusedEndings:1", "Files:RefusedTypes:0",
            ],
            settings.Faults().Select(fault => fault.Path).Order(StringComparer.Ordinal));
        Assert.Empty(new FileSettings().Faults());
    }

    [Theory]
    [InlineData("a.png", "image/png", 10L, null)]
    [InlineData("a.png", "image/png", null, null)]
    [InlineData("a.mp4", "video/mp4", 10L, "files of type video/mp4 are not copied")]
    [InlineData("a.zip", "application/zip", 10L, "files of this kind are not copied")]
    [InlineData("a.LNK", "image/png", 10L, ".lnk files are not copied")]
    [InlineData("a.png", "image/png", 0L, "it is empty")]
    [InlineData("a.png", "image/png", 1_000_001L, "it is larger than 1 MB")]
    public void What_may_cross_is_told_by_size_ending_and_type(string name, string type, long? size, string? reason)
    {
        var settings = new FileSettings { LargestMegabytes = 1, AllowedEndings = [".png", "mp4"], RefusedTypes = ["video/*"] };

        Assert.Equal(reason, settings.Refusal(name, type, size));
    }
}

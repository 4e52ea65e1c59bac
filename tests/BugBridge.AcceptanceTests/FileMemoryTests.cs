using BugBridge.AcceptanceTests.Running;
using BugBridge.Tests;
using Xunit;

namespace BugBridge.AcceptanceTests;

public sealed class FileMemoryTests(ITestOutputHelper output)
{
    private const int MostMiB = 50;

    [Fact]
    public async Task A_large_file_crosses_either_way_with_less_than_50_MB_of_extra_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the most memory that a process held.");
        var crossing = await FileCrossing.MeasureAsync(Campaign.Times(200, 100));
        output.WriteLine(crossing.ToString());

        Assert.True(crossing.IsWhole, "The files did not arrive as they were sent.");
        Assert.InRange(crossing.ToJiraMiB, 0, MostMiB);
        Assert.InRange(crossing.ToTicketMiB, 0, MostMiB);
    }
}

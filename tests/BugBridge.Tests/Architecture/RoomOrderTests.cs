using Xunit;

namespace BugBridge.Tests.Architecture;

/// <summary>A room uses only the rooms before it. What does not keep to that yet is listed, and the list only becomes shorter.</summary>
public sealed class RoomOrderTests
{
    [Theory]
    [InlineData("BugBridge.Core")]
    [InlineData("BugBridge.Storage")]
    [InlineData("BugBridge.Host")]
    public void A_room_uses_only_the_rooms_before_it(string project)
    {
        var order = RoomOrder.Of(project);

        var found = order.FindBackward();

        var more = found.Where(one => !order.Backward.Contains(one.Key, StringComparer.Ordinal)).Select(one => $"{one.Key} ({one.Value})");
        Assert.True(found.Keys.All(one => order.Backward.Contains(one, StringComparer.Ordinal)), $"These use a later room:\n{string.Join('\n', more)}");
    }

    [Theory]
    [InlineData("BugBridge.Core")]
    [InlineData("BugBridge.Storage")]
    [InlineData("BugBridge.Host")]
    public void What_is_listed_as_using_a_later_room_still_does(string project)
    {
        var order = RoomOrder.Of(project);

        var mended = order.Backward.Except(order.FindBackward().Keys, StringComparer.Ordinal).ToList();

        Assert.True(mended.Count == 0, $"These were mended, so take them off the list:\n{string.Join('\n', mended)}");
    }

    [Theory]
    [InlineData("BugBridge.Core")]
    [InlineData("BugBridge.Storage")]
    [InlineData("BugBridge.Host")]
    public void Every_namespace_is_in_a_room_and_no_room_is_empty(string project)
    {
        var order = RoomOrder.Of(project);

        Assert.Empty(order.Roomless());
        Assert.Empty(order.Empty());
    }
}

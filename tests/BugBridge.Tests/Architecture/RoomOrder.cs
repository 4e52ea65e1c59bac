using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using BugBridge.Core.Tickets;
using BugBridge.Host.Composition;
using BugBridge.Storage;
using BugBridge.Tests.Host;
using NetArchTest.Rules;

namespace BugBridge.Tests.Architecture;

/// <summary>The rooms of a project: namespaces, of which each may use those before it. They stand in <c>rooms.txt</c>.</summary>
/// <param name="Assembly">The project.</param>
/// <param name="Root">The project's own namespace.</param>
/// <param name="Rooms">
/// The rooms in their order, without the project's name; <see cref="Own"/> is the project's own namespace. A type is in the room with the longest name that fits.
/// </param>
/// <param name="Backward">What uses a later room all the same, as "room -> later room".</param>
internal sealed record RoomOrder(Assembly Assembly, string Root, ImmutableArray<string> Rooms, ImmutableArray<string> Backward)
{
    private const string Own = "(its own)";

    private static readonly ImmutableArray<Assembly> Projects = [typeof(Ticket).Assembly, typeof(BridgeStore).Assembly, typeof(WorkerApp).Assembly];

    /// <summary>The order of a project, as <c>rooms.txt</c> says.</summary>
    public static RoomOrder Of(string project)
    {
        var lines = File.ReadLines(SourceTree.PathOf("tests/BugBridge.Tests/Architecture/rooms.txt"))
            .SkipWhile(line => line != $"[{project}]").Skip(1).TakeWhile(line => !line.StartsWith('['))
            .Where(line => line.Length > 0)
            .Select(line => line.Split(" -> "))
            .ToList();
        return new(
            Projects.Single(assembly => assembly.GetTypes().Any(type => type.Namespace == project || type.Namespace?.StartsWith(project + ".", StringComparison.Ordinal) == true)),
            project,
            [.. lines.Select(line => line[0])],
            [.. lines.Where(line => line.Length > 1).SelectMany(line => line[1].Split(", "), (line, later) => $"{line[0]} -> {later}")]);
    }

    /// <summary>The namespaces that are in no room.</summary>
    public IEnumerable<string> Roomless() => Namespaces().Where(space => RoomOf(space) is null);

    /// <summary>The rooms without a type.</summary>
    public IEnumerable<string> Empty() => Rooms.Except(Namespaces().Select(RoomOf).OfType<string>(), StringComparer.Ordinal);

    /// <summary>What uses a later room, as <see cref="Backward"/>, with the types that do.</summary>
    public ImmutableSortedDictionary<string, string> FindBackward()
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var names = Assembly.GetTypes().Where(type => !type.IsNested).ToLookup(type => RoomOf(type.Namespace), type => type.FullName!);
        foreach (var (at, room) in Rooms.Index())
        {
            var later = Rooms[(at + 1)..];
            foreach (var one in Users(room, later.SelectMany(one => names[one])).Count == 0 ? [] : later)
            {
                if (Users(room, names[one]) is { Count: > 0 } users)
                {
                    found.Add($"{room} -> {one}", string.Join(", ", users));
                }
            }
        }

        return found.ToImmutable();
    }

    private List<string> Users(string room, IEnumerable<string> used)
    {
        var failing = Types.InAssembly(Assembly).That().ResideInNamespaceMatching(PatternOf(room)).ShouldNot().HaveDependencyOnAny([.. used]).GetResult().FailingTypes;
        return [.. (failing ?? []).Select(type => type.Name).Order(StringComparer.Ordinal)];
    }

    private string PatternOf(string room)
    {
        var inside = Rooms.Where(other => other.StartsWith(room + ".", StringComparison.Ordinal)).Select(other => Regex.Escape(other[room.Length..]));
        return room == Own ? $"^{Regex.Escape(Root)}$" : $@"^{Regex.Escape(NameOf(room))}(?!({string.Join('|', inside.DefaultIfEmpty("[^.]"))})(\.|$))(\.|$)";
    }

    private IEnumerable<string> Namespaces() => Assembly.GetTypes()
        .Select(type => type.Namespace ?? string.Empty)
        .Where(space => space == Root || space.StartsWith(Root + ".", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private string? RoomOf(string? space) => space == Root
        ? Own
        : Rooms.Where(room => space == NameOf(room) || space?.StartsWith(NameOf(room) + ".", StringComparison.Ordinal) == true).MaxBy(room => room.Length);

    private string NameOf(string room) => $"{Root}.{room}";
}

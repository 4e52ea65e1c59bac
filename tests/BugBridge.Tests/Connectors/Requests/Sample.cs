using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Refit;

namespace BugBridge.Tests.Connectors.Requests;

/// <summary>A value for each parameter of a call, as awkward as its type allows.</summary>
internal static class Sample
{
    /// <summary>Every sign of ASCII that an address or JSON may have to escape, letters of other kinds, and what is escaped already.</summary>
    private const string Text = "a B0 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\té€😀%20";

    // A header may hold nothing else.
    private const string Ascii = "a B0 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~%20";

    /// <summary>A value for a parameter of a call.</summary>
    public static object? Of(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(HeaderAttribute)) ? Ascii : Of(parameter.ParameterType, parameter.Name!);

    private static object Of(Type type, string name) => type switch
    {
        _ when type == typeof(string) || type == typeof(object) => Text,
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 9_007_199_254_740_993,
        _ when type == typeof(bool) => true,
        _ when type == typeof(CancellationToken) => CancellationToken.None,
        _ when type == typeof(HttpContent) => new FormUrlEncodedContent([new(name, Text)]),
        _ when type == typeof(JsonObject) => new JsonObject { [name] = Text, ["none"] = null },
        _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement(Text),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner, name),
        _ when Arguments(type, typeof(IReadOnlyList<>)) is [var item] => Several(item, name),
        _ when Arguments(type, typeof(IReadOnlyDictionary<,>)) is [_, var value] => Keyed(value, name),
        _ => Made(type),
    };

    private static Type[] Arguments(Type type, Type kind) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == kind ? type.GetGenericArguments() : [];

    private static Array Several(Type item, string name)
    {
        var both = Array.CreateInstance(item, 2);
        both.SetValue(Of(item, name), 0);
        both.SetValue(Of(item, name), 1);
        return both;
    }

    private static object Keyed(Type value, string name)
    {
        var made = Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        ((System.Collections.IDictionary)made).Add(name + " Key", Of(value, name));
        return made;
    }

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(one => one.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!))]);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.Http;

/// <summary>Finds the converter for <see cref="Rows{T}"/>.</summary>
internal sealed class RowsConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Rows<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(RowsConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

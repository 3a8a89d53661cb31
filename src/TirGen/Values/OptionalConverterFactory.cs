using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TirGen;

/// <summary>Makes an <see cref="OptionalConverter{T}"/> where the serializer works by reflection. A generated context names its converters itself.</summary>
public sealed class OptionalConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The program cannot make code at run time (NativeAOT).</exception>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Behind IsDynamicCodeSupported, a guard that the analyzer of net8.0 does not see.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            Type converter = typeof(OptionalConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]);
            return (JsonConverter)Activator.CreateInstance(converter)!;
        }

        throw new NotSupportedException($"{typeToConvert} needs an OptionalConverter<T> from a JsonSerializerContext in a program without dynamic code.");
    }
}

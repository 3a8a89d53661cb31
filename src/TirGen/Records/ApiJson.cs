using System.Buffers;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>Reads the records of generated code from JSON, tells what of it did not fit, and gives their schemas.</summary>
public static class ApiJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">A generated record.</typeparam>
    /// <param name="utf8Json">One JSON object, UTF-8, with or without byte order mark, nested at most 64 deep.</param>
    /// <param name="reading">What is done with JSON that is not as the document describes it.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">
    /// The text is no JSON object. With <see cref="ApiReading.Strict"/> also: a member is unknown, missing, null where the document has no null, or of
    /// another form; then <see cref="JsonException.Path"/> is its JSON pointer.
    /// </exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, ApiReading reading = ApiReading.Tolerant)
        where T : ApiRecord, IApiRecord<T>
    {
        ApiReader reader = new(WithoutMark(utf8Json), reading);
        T? record = T.Read(ref reader);
        reader.End();
        return record ?? throw new JsonException($"A {typeof(T).Name} is a JSON object.");
    }

    /// <summary>Reads a body that an API sends by itself. Generated code calls it.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="utf8Json">One JSON value, UTF-8, with or without byte order mark, nested at most 64 deep.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>The body.</returns>
    /// <exception cref="JsonException">The text is no JSON, or of another kind than the type.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T Payload<T>(ReadOnlySpan<byte> utf8Json, ApiRead<T?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return TryRead(read, WithoutMark(utf8Json), out T? body, default, default) && body is not null ? body : throw new JsonException($"The body is no {typeof(T).Name}.");
    }

    /// <summary>Reads one JSON text tolerantly; false where it is of another form than the type.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    internal static bool TryRead<T>(ApiRead<T?> read, ReadOnlySpan<byte> utf8Json, out T? value, Deadline deadline, CancellationToken cancellationToken)
    {
        ApiReader reader = new(utf8Json, ApiReading.Tolerant, deadline, cancellationToken);
        value = read(ref reader);
        reader.End();
        return !reader.IsMisfit;
    }

    /// <summary>The members of a record that came in another form than documented, and the required ones that came as null or not at all.</summary>
    /// <remarks>
    /// Such a member has no value: it is null, an undefined value of its enum, or, where its type has neither, the default value. A list or map holds what
    /// of it could be read. What came, if anything, stands in <c>AdditionalProperties</c> under the same name, and is what a request made of the record sends, until the
    /// member is set anew.
    /// </remarks>
    /// <param name="record">The record; those inside of it have misfits of their own.</param>
    /// <returns>The names on the wire; none when every member fits.</returns>
    public static IEnumerable<string> Misfits(ApiRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.AdditionalProperties is not { } kept)
            return [];
        IEnumerable<string> misfits = kept.Keys.Where(name => record.__Table.IndexOf(name) >= 0);
        return kept is ReadMembers { Lacking: { } lacking } ? misfits.Concat(lacking) : misfits;
    }

    /// <summary>Makes a record of another type from the members that both types have: of what was read, the body of a request.</summary>
    /// <remarks>
    /// Members correspond by their names on the wire. What the new type does not name is left out, and so is a member in a form that it does not have there; inside
    /// of the members everything is carried over, also what was kept as it came.
    /// </remarks>
    /// <typeparam name="T">The generated record to make.</typeparam>
    /// <param name="record">What is carried over.</param>
    /// <returns>The record. A required member without a counterpart has no value; <see cref="Misfits"/> does not name it.</returns>
    public static T Convert<T>(ApiRecord record)
        where T : ApiRecord, IApiRecord<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { SkipValidation = true }))
            record.Write(json);
        T converted = Read<T>(output.WrittenSpan);
        converted.AdditionalProperties = null;
        return converted;
    }

    /// <summary>The JSON Schema (2020-12) of a record: what of its document decides validity, without descriptions.</summary>
    /// <typeparam name="T">A generated record.</typeparam>
    /// <returns>A schema of the caller's own; an empty one where the document says nothing.</returns>
    public static JsonObject Schema<T>()
        where T : ApiRecord, IApiRecord<T>
    {
        ApiSchemaAttribute? schema = typeof(T).GetCustomAttribute<ApiSchemaAttribute>();
        schema = schema?.Of?.GetCustomAttribute<ApiSchemaAttribute>() ?? schema;
        return schema is { Schema.Length: > 0 } ? JsonNode.Parse(schema.Schema)!.AsObject() : [];
    }

    internal static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;
}

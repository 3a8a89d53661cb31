namespace TirGen.Generators.Tests.Hostile;

/// <summary>What mutations put into documents: words that mean something to OpenAPI, YAML, C# or to the generated code.</summary>
internal static class Vocabulary
{
    public static readonly string[] Names =
    [
        "type", "format", "properties", "items", "required", "enum", "const", "oneOf", "anyOf", "allOf", "not", "if", "then", "else", "additionalProperties", "nullable", "discriminator",
        "mapping", "propertyName", "default", "deprecated", "readOnly", "writeOnly", "minimum", "maximum", "minLength", "pattern", "$ref", "parameters", "requestBody", "content", "schema", "in",
        "name", "style", "explode", "x-enum-open", "x-pagination", "x-tirgen-wait", "x-client-option", "x-validations", "operationId", "get", "post", "encoding", "class", "string", "Value", "Items",
        "AdditionalProperties", "Equals", "ToString", "record", "request", "url", "value", "options", "int", "System", "TirGen", "Task", "_", "__Json", "d", "p", "limit", "<<", "", " ", "1",
        "-", "ü", "\"", "\\", "\u2028", "\ud83d\ude00",
    ];

    public static readonly string[] Texts =
    [
        "object", "array", "string", "integer", "number", "boolean", "null", "date-time", "date", "uuid", "byte", "binary", "int32", "int64", "float", "decimal", "duration", "uri",
        "path", "query", "header", "cookie", "form", "simple", "label", "matrix", "deepObject", "pipeDelimited", "spaceDelimited", "a", "b", "#", "#/", "#/components/schemas/A", "#/paths/~1/get",
        "other.yaml#/A", "class", "Equals", "{x}", "self.a > 1", "^[a-z]+$", "(a+)+$", "*/", "\r\n#error", "</summary>",
    ];

    /// <summary>Numbers at and beyond the range of every type.</summary>
    public static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "2", "0.5", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616",
        "79228162514264337593543950336", "0.1000000000000000000000000000001", "1e15", "1e300", "1e309", "-1e400", "1e-400", "1E+999999999", "123456789012345678901234567890123456789012345678901234567890",
    ];

    /// <summary>Pieces of text: of the grammars of JSON and YAML, line ends, and characters that stand alone where only pairs may.</summary>
    public static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u", "\\ud800", "\\udc00", "\\x41", "//", "null", "true", "&a ", "*a ", "<<: *a\n", "!!str ", "!!binary ", "!x ", "- ", "? ", ": ",
        "|\n", ">-\n", "|9\n", "---\n", "...\n", "%YAML 1.1\n", "# ", " #", "~", ".inf", ".nan", "0x1F", "0o17", "2001-01-01", "yes", "\t", "\r", "\n", "\r\n", "\u0000", "\u0085", "\u2028", "\ufeff",
        "\ud800", "\udfff", "\ud83d\ude00",
    ];

    public static T Pick<T>(this Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];
}

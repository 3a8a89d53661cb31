using System.Globalization;
using System.Text;

namespace TirGen.Benchmarks.Compiling;

/// <summary>An API document of any size: operations with two parameters, a body of ten members that nests another schema, and an answer.</summary>
public static class SyntheticDocument
{
    public static string Create(int operations)
    {
        StringBuilder paths = new();
        StringBuilder schemas = new();
        for (int i = 0; i < operations; i++)
        {
            string n = i.ToString(CultureInfo.InvariantCulture);
            string comma = i == 0 ? "" : ",";
            paths.Append(comma).Append($$"""
                "/things/{thing_id}/part{{n}}/": { "put": { "operationId": "updatePart{{n}}", "summary": "Updates part {{n}}.",
                "parameters": [ { "name": "thing_id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } },
                { "name": "dry_run", "in": "query", "schema": { "type": "boolean" } } ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Part{{n}}" } } } },
                "responses": { "200": { "description": "Done", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Answer" } } } } } } }
                """);
            schemas.Append(comma).Append($$"""
                "Part{{n}}": { "type": "object", "required": ["kind", "size"], "description": "Part {{n}} of a thing.", "properties": {
                "kind": { "type": "string", "enum": ["small", "medium", "large"] }, "size": { "type": "integer", "format": "int32", "minimum": 0, "maximum": 100 },
                "label": { "type": "string", "maxLength": 64 }, "weight": { "type": "number", "format": "double" }, "is_active": { "type": "boolean" },
                "owner": { "type": "integer", "format": "int64" }, "created": { "type": "string", "format": "date-time" },
                "tags": { "type": "array", "items": { "type": "string" } }, "detail": { "$ref": "#/components/schemas/Detail{{n}}" },
                "previous": { "type": "string", "nullable": true } } },
                "Detail{{n}}": { "type": "object", "properties": { "text": { "type": "string" }, "count": { "type": "integer", "format": "int32" } } }
                """);
        }

        return $$"""
            { "openapi": "3.0.3", "info": { "title": "Synthetic", "version": "1" }, "servers": [{ "url": "http://127.0.0.1" }],
            "paths": { {{paths}} },
            "components": { "schemas": { "Answer": { "type": "object", "properties": { "code": { "type": "integer", "format": "int32" }, "message": { "type": "string" } } }, {{schemas}} } } }
            """;
    }
}

namespace TirGen.Generators.Tests;

/// <summary>Small documents for tests.</summary>
internal static class Specs
{
    /// <summary>Three actions, each with a schema of its own.</summary>
    public const string ThreeActions = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Three", "version": "1" },
          "paths": {
            "/things/{id}": {
              "put": {
                "operationId": "act",
                "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
                "requestBody": { "content": { "application/json": { "schema": {
                  "oneOf": [ { "$ref": "#/components/schemas/B" }, { "$ref": "#/components/schemas/C" }, { "$ref": "#/components/schemas/D" } ],
                  "discriminator": { "propertyName": "action" } } } } },
                "responses": { "200": { "description": "Done." } }
              }
            }
          },
          "components": {
            "schemas": {
              "B": { "type": "object", "required": ["action"], "properties": { "action": { "type": "string", "const": "b" }, "x": { "type": "integer", "format": "int32" } } },
              "C": { "type": "object", "required": ["action"], "properties": { "action": { "type": "string", "const": "c" }, "y": { "type": "string" } } },
              "D": { "type": "object", "required": ["action"], "properties": { "action": { "type": "string", "const": "d" }, "z": { "type": "boolean" } } }
            }
          }
        }
        """;

    /// <summary>One object with a member of every type, required and optional, nullable and not.</summary>
    public const string Shapes = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Shapes", "version": "1" },
          "paths": {
            "/shapes": {
              "post": {
                "operationId": "sendShapes",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Everything" } } } },
                "responses": { "204": { "description": "Done." } }
              }
            }
          },
          "components": {
            "schemas": {
              "Everything": {
                "type": "object",
                "required": ["int32", "text", "flag", "kind", "items", "nested", "nullableText", "nullableInt"],
                "additionalProperties": true,
                "properties": {
                  "optionalFirst": { "type": "integer", "format": "int32" },
                  "int32": { "type": "integer", "format": "int32" },
                  "text": { "type": "string" },
                  "flag": { "type": "boolean" },
                  "kind": { "$ref": "#/components/schemas/Kind" },
                  "items": { "type": "array", "items": { "$ref": "#/components/schemas/Plain" } },
                  "nested": { "$ref": "#/components/schemas/Plain" },
                  "nullableText": { "type": ["string", "null"] },
                  "nullableInt": { "type": ["integer", "null"] },
                  "optionalNullableText": { "type": ["string", "null"] },
                  "optionalNullableInt": { "type": ["integer", "null"] },
                  "int64": { "type": "integer", "format": "int64" },
                  "double": { "type": "number" },
                  "single": { "type": "number", "format": "float" },
                  "optionalFlag": { "type": "boolean" },
                  "instant": { "type": "string", "format": "date-time" },
                  "day": { "type": "string", "format": "date" },
                  "id": { "type": "string", "format": "uuid" },
                  "bytes": { "type": "string", "format": "byte" },
                  "open": { "$ref": "#/components/schemas/Open" },
                  "union": { "oneOf": [ { "type": "string" }, { "type": "integer" }, { "type": "null" } ] },
                  "names": { "type": "array", "items": { "type": "string" } },
                  "grid": { "type": "array", "items": { "type": "array", "items": { "type": "number" } } },
                  "listed": { "type": "array", "items": { "$ref": "#/components/schemas/Holder" } },
                  "map": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Plain" } },
                  "anything": {},
                  "self": { "$ref": "#/components/schemas/Everything" },
                  "with \"quotes\" and ünïcode": { "type": "string" }
                }
              },
              "Plain": { "type": "object", "properties": { "a": { "type": "integer", "format": "int32" }, "b": { "type": "string" } } },
              "Holder": { "type": "object", "properties": { "plains": { "type": "array", "items": { "$ref": "#/components/schemas/Plain" } } } },
              "Kind": { "type": "string", "enum": ["small", "large", ""] },
              "Open": { "type": "string", "enum": ["known"], "x-enum-open": true }
            }
          }
        }
        """;
}

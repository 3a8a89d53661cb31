namespace TirGen.Specification.Rules.Writing;

/// <summary>What the value of a keyword holds.</summary>
internal enum ValidityKeywordKind
{
    /// <summary>The keyword says nothing about validity.</summary>
    None,

    /// <summary>A plain value that means the same in every version of OpenAPI and of JSON Schema.</summary>
    Portable,

    /// <summary>A plain value whose meaning depends on the version, or that has to be looked at.</summary>
    Plain,

    /// <summary>The schema of a part: an item or a property.</summary>
    Part,

    /// <summary>Schemas of parts by name.</summary>
    Parts,

    /// <summary>Schemas of parts in order.</summary>
    PartList,

    /// <summary>Schemas of the same value, all of which hold.</summary>
    Same,

    /// <summary>Schemas of the same value of which some hold.</summary>
    Branches,

    /// <summary>A schema whose verdict decides something.</summary>
    Condition,

    /// <summary>Such schemas by name.</summary>
    Conditions,

    /// <summary>The names of required members.</summary>
    Required,

    /// <summary>OpenAPI's discriminator.</summary>
    Discriminator,

    /// <summary>Rules in CEL.</summary>
    Expressions,
}

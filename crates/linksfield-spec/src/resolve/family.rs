//! Resolves `family.yaml`, then the endpoints beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Cursor, Problems, at, endpoint, fields, gives_a_name, is_pascal_case, is_snake_case, titles,
};
use crate::diagnostic::{Diagnostic, quoted};
use crate::model::{
    Algorithm, Code, Common, Credential, Envelope, Family, Fill, HeaderRole, Inbound,
    InboundHeader, KeyOrder, Language, Login, LoginValue, ObjectType, Place, Refusal, RefusalKind,
    ResultCode, Server, SignedText, Signing, Type, TypeDef, TypeKind, Wire,
};
use crate::raw;
use crate::read::Read;
use crate::source::{FileId, Place as SourcePlace, Sources};

type Scope<'a> = Cursor<'a, raw::Family>;

pub(crate) fn resolve(
    id: &str,
    files: &[FileId],
    sources: &Sources,
    problems: &mut Problems,
) -> Option<Family> {
    let is_family = |file: &FileId| sources.file(*file).path.ends_with("/family.yaml");
    let Some(&file) = files.iter().find(|file| is_family(file)) else {
        problems.push(
            Diagnostic::at(
                SourcePlace { file: files[0], bytes: 0..0 },
                "no-family",
                format!("the folder `{id}` has no `family.yaml`"),
            )
            .help(
                "add one; it says how the calls of the family are addressed, signed and answered",
            ),
        );
        return None;
    };
    let read: Read<raw::Family> = super::read_or_note(sources, file, problems)?;
    let mut scope = Cursor { read: &read, problems };
    // It becomes a module beside its folder, and these names no module can have.
    let is_reserved = matches!(id, "crate" | "self" | "super");
    if !is_snake_case(id) || is_reserved {
        let at = scope.read.start();
        let help = if is_reserved {
            "Rust keeps this name for itself: give the folder another"
        } else {
            "name the folder in snake_case: lower-case letters, digits, single `_`"
        };
        scope.problems.push(
            Diagnostic::at(at, "bad-name", format!("`{id}` cannot be the name of a family"))
                .help(help),
        );
    }
    let mut family = family(id, &mut scope);
    for &file in files.iter().filter(|file| !is_family(file)) {
        let Some(endpoint) = super::read_or_note(sources, file, problems) else { continue };
        let path = &sources.file(file).path;
        family.endpoints.extend(endpoint::resolve(&family, &read.raw, path, &endpoint, problems));
    }
    endpoint::check_together(&family, read.value(&at!["showcase"]), problems);
    Some(family)
}

fn family(id: &str, scope: &mut Scope<'_>) -> Family {
    let raw = scope.raw();
    // Types come first: everything else may name them.
    let mut family = Family {
        id: id.to_owned(),
        at: scope.read.start(),
        title: titles(&raw.title),
        summary: raw.summary.trim().to_owned(),
        pages: Vec::new(),
        servers: Vec::new(),
        credentials: Vec::new(),
        language: None,
        common: Vec::new(),
        signing: None,
        signing_at: scope.key(&at!["signing"]),
        envelope: None,
        codes: Vec::new(),
        refusals: Vec::new(),
        login: None,
        showcase: raw.showcase.clone(),
        types: Vec::new(),
        inbound: Vec::new(),
        endpoints: Vec::new(),
        assumptions: scope.assumptions(&raw.assumptions),
    };
    family.pages = scope.pages(&raw.pages);
    family.servers = servers(scope);
    family.credentials = credentials(scope);
    family.language = language(scope);
    family.common = raw.common.iter().map(|(name, raw)| common(name, raw, scope)).collect();
    family.signing = raw.signing.as_ref().map(|raw| signing(raw, scope));
    family.envelope = raw.envelope.as_ref().map(|raw| envelope(raw, scope));
    family.codes = result_codes(scope);
    family.refusals = refusals(scope);
    family.login = login(scope);
    check_token(scope);
    types(&mut family, scope);
    family.inbound = inbound(scope);
    check_signature_field(raw, scope);
    check_field_groups(&family, scope);
    family
}

fn servers(scope: &mut Scope<'_>) -> Vec<Server> {
    let mut servers = Vec::new();
    for (name, raw) in scope.raw().servers.iter() {
        if !is_snake_case(name) {
            scope.wrong_key(
                &at!["servers", name],
                "bad-name",
                format!("`{name}` cannot be the name of a server"),
                "write it in snake_case",
            );
        }
        for (environment, url) in raw.environments.iter() {
            let at = at!["servers", name, "environments", environment];
            if !is_snake_case(environment) {
                scope.wrong_key(
                    &at,
                    "bad-name",
                    format!("`{environment}` cannot be the name of an environment"),
                    "write it in snake_case",
                );
            }
            let is_base = url.starts_with("https://") || url.starts_with("http://");
            if !is_base || url.ends_with('/') || url.contains(['?', '#', ' ']) {
                scope.wrong(
                    &at,
                    "bad-url",
                    format!("`{url}` is not a base address"),
                    "write scheme, host and path without `/` at the end: `https://host/path`",
                );
            }
        }
        servers.push(Server {
            name: name.to_owned(),
            at: scope.key(&at!["servers", name]),
            doc: raw.doc.clone(),
            environments: raw.environments.0.clone(),
        });
    }
    servers
}

fn credentials(scope: &mut Scope<'_>) -> Vec<Credential> {
    let mut credentials = Vec::new();
    for (name, raw) in scope.raw().credentials.iter() {
        if !is_snake_case(name) {
            scope.wrong_key(
                &at!["credentials", name],
                "bad-name",
                format!("`{name}` cannot be the name of a credential"),
                "write it in snake_case; it becomes a Rust field and an environment variable",
            );
        }
        credentials.push(Credential {
            name: name.to_owned(),
            doc: raw.doc.trim().to_owned(),
            secret: raw.secret,
            example: raw.example.clone(),
        });
    }
    credentials
}

fn language(scope: &mut Scope<'_>) -> Option<Language> {
    let raw = scope.raw().language.as_ref()?;
    if !raw.values.contains(&raw.default) {
        scope.wrong(
            &at!["language", "default"],
            "dangling-reference",
            format!("`{}` is not one of the `values`", raw.default),
            "add it to `values`, or choose one of them",
        );
    }
    check_header_name(&raw.header, &at!["language", "header"], scope);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (index, value) in raw.values.iter().enumerate() {
        let at = at!["language", "values", index];
        if !gives_a_name(value) {
            scope.wrong(
                &at,
                "no-name",
                format!("no English name can be made of `{value}`"),
                "write the tag of a language, such as `zh-CN`",
            );
        }
        // Languages are told apart by letters and digits only, whatever their case.
        let known = value.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "");
        if let Some(first) = seen.insert(known, index) {
            let place = scope.value(&at);
            let also = scope.value(&at!["language", "values", first]);
            scope.problems.push(
                Diagnostic::at(place, "name-clash", "this language is listed twice")
                    .also(also, "first time here")
                    .help("keep the form that the documentation prints"),
            );
        }
    }
    Some(Language {
        header: raw.header.clone(),
        default: raw.default.clone(),
        values: raw.values.clone(),
        doc: raw.doc.clone(),
    })
}

fn common(name: &str, raw: &raw::Common, scope: &mut Scope<'_>) -> Common {
    let at = at!["common", name];
    let credentials: Vec<&str> = scope.raw().credentials.keys().collect();
    check_wire_name(name, &at, scope);
    let mut need = |given: bool, key: &str, wanted: bool| match (given, wanted) {
        (false, true) => scope.wrong_key(
            &at,
            "missing-key",
            format!("`fill: {}` needs `{key}:`", raw.fill.as_str()),
            format!("add `{key}:`; spec/README.md shows an example"),
        ),
        (true, false) => {
            let mut path = at.to_vec();
            path.push(key.into());
            scope.wrong_key(
                &path,
                "useless-key",
                format!("`{key}:` means nothing with `fill: {}`", raw.fill.as_str()),
                "remove it",
            );
        }
        _ => {}
    };
    need(raw.credential.is_some(), "credential", raw.fill == Fill::Credential);
    need(raw.unit.is_some(), "unit", raw.fill == Fill::Clock);
    need(raw.value.is_some(), "value", raw.fill == Fill::Constant);
    if let Some(credential) = &raw.credential
        && !credentials.contains(&credential.as_str())
    {
        let mut path = at.to_vec();
        path.push("credential".into());
        scope.dangling(&path, "credential", credential, credentials.iter().copied());
    }
    if let Some(template) = &raw.template {
        for hole in holes(template) {
            if hole != "signature" && hole != "token" && !credentials.contains(&hole) {
                let mut path = at.to_vec();
                path.push("template".into());
                let known = credentials.iter().copied();
                scope.dangling_hole(&path, "credential", hole, template, known);
            }
        }
    }
    if raw.place == Place::Header {
        check_header_name(name, &at, scope);
    }
    check_common_wire(name, raw, scope);
    let signed = match raw.fill {
        Fill::Signature | Fill::Token => false,
        _ => raw.signed.unwrap_or(raw.place != Place::Header),
    };
    Common {
        name: name.to_owned(),
        at: scope.key(&at),
        place: raw.place,
        fill: raw.fill,
        doc: raw.doc.clone(),
        credential: raw.credential.clone(),
        unit: raw.unit,
        wire: raw.wire.unwrap_or_default(),
        value: raw.value.clone(),
        template: raw.template.clone(),
        signed,
    }
}

/// A field that the runtime fills is sent in one form, and most are text.
fn check_common_wire(name: &str, raw: &raw::Common, scope: &mut Scope<'_>) {
    let is_counted = matches!(raw.fill, Fill::Clock | Fill::Nonce);
    let (message, help) = match raw.wire {
        Some(_) if !is_counted => {
            (format!("`wire:` means nothing with `fill: {}`", raw.fill.as_str()), "remove it")
        }
        Some(Wire::Either) => {
            ("a field that is sent has one form".to_owned(), "choose the one that is sent")
        }
        Some(Wire::Number) if raw.place != Place::Params => {
            let place = raw.place.as_str();
            (format!("what stands in the {place} is text"), "write `wire: string`")
        }
        _ => return,
    };
    scope.wrong_key(&at!["common", name, "wire"], "useless-key", message, help);
}

/// The names in braces of a template.
fn holes(template: &str) -> Vec<&str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(hole, _)| hole)
        .collect()
}

fn signing(raw: &raw::Signing, scope: &mut Scope<'_>) -> Signing {
    if let Some(key) = &raw.key {
        let read = scope.read;
        match read.raw.credentials.get(key) {
            None => scope.dangling(
                &at!["signing", "key"],
                "credential",
                key,
                read.raw.credentials.keys(),
            ),
            Some(credential) if !credential.secret => scope.wrong(
                &at!["signing", "key"],
                "key-not-secret",
                format!("the credential `{key}` signs, but is not marked `secret: true`"),
                "mark it, so that it never shows in a message or a log",
            ),
            Some(_) => {}
        }
    }
    let wants_key = raw.algorithm != Algorithm::Md5;
    if wants_key && raw.key.is_none() {
        scope.wrong(
            &at!["signing", "algorithm"],
            "missing-key",
            format!("`{}` needs a key", raw.algorithm.as_str()),
            "add `key:` with the name of a credential",
        );
    }
    if raw.covers.is_empty() {
        scope.wrong_key(
            &at!["signing", "covers"],
            "covers-nothing",
            "a signature that covers nothing protects nothing",
            "list what goes in: `[query, body]`",
        );
    }
    if raw.text == SignedText::KeyValue {
        scope.wrong(
            &at!["signing", "text"],
            "unknown-word",
            "`key-value` is a form of pushes; requests are signed as `canonical-json`",
            "move it under `inbound:`, or write `canonical-json`",
        );
    }
    Signing {
        algorithm: raw.algorithm,
        key: raw.key.clone(),
        encoding: raw.encoding,
        text: raw.text,
        covers: raw.covers.clone(),
        dialect: raw.dialect,
        numbers: raw.numbers,
        arrays: raw.arrays,
        nested: raw.nested,
        empties: raw.empties,
        doc: raw.doc.clone(),
    }
}

/// A family that signs has exactly one field that carries the signature, and the other way round.
fn check_signature_field(raw: &raw::Family, scope: &mut Scope<'_>) {
    let carriers: Vec<&str> = raw
        .common
        .iter()
        .filter(|(_, field)| field.fill == Fill::Signature)
        .map(|(name, _)| name)
        .collect();
    match (raw.signing.is_some(), carriers.as_slice()) {
        (true, []) => scope.wrong_key(
            &at!["signing"],
            "no-signature-field",
            "requests are signed, but no common field carries the signature",
            "add one under `common:` with `fill: signature`",
        ),
        (false, [name, ..]) => scope.wrong_key(
            &at!["common", *name],
            "no-signing",
            format!("`{name}` carries a signature, but the family has no `signing:`"),
            "add `signing:`, or remove the field",
        ),
        (_, [_, second, ..]) => scope.wrong_key(
            &at!["common", *second],
            "two-signature-fields",
            "a second field carries the signature",
            "keep one of them",
        ),
        _ => {}
    }
}

fn envelope(raw: &raw::Envelope, scope: &mut Scope<'_>) -> Envelope {
    let at = at!["envelope", "success"];
    if raw.success.is_empty() {
        scope.wrong(
            &at,
            "no-success",
            "without a code of success every answer would be a refusal",
            "list the codes that mean success",
        );
    }
    let is_number = |code: &String| code.parse::<i64>().is_ok();
    if raw.code_wire == Wire::Number
        && let Some(code) = raw.success.iter().find(|code| !is_number(code))
    {
        scope.wrong(
            &at,
            "wrong-type",
            format!("`{code}` is not a number, and codes travel as numbers"),
            "correct the code, or set `code_wire: string`",
        );
    }
    Envelope {
        code: raw.code.clone(),
        message: raw.message.clone(),
        data: raw.data.clone(),
        flag: raw.flag.clone(),
        success: raw.success.clone(),
        code_wire: raw.code_wire,
        bare: raw.bare,
        unlisted: raw.unlisted,
        doc: raw.doc.clone(),
    }
}

fn result_codes(scope: &mut Scope<'_>) -> Vec<ResultCode> {
    let read = scope.read;
    let mut seen = BTreeMap::new();
    for (index, code) in read.raw.codes.iter().enumerate() {
        if let Some(first) = seen.insert(code.code.as_str(), index) {
            let also = scope.value(&at!["codes", first, "code"]);
            let place = scope.value(&at!["codes", index, "code"]);
            scope.problems.push(
                Diagnostic::at(place, "duplicate-code", "this code is listed twice")
                    .also(also, "first time here")
                    .help("merge the two entries"),
            );
        }
    }
    read.raw
        .codes
        .iter()
        .map(|code| ResultCode {
            code: code.code.clone(),
            doc: code.doc.clone(),
            uncertain: code.uncertain,
        })
        .collect()
}

fn refusals(scope: &mut Scope<'_>) -> Vec<Refusal> {
    const KINDS: [RefusalKind; 3] =
        [RefusalKind::Parameter, RefusalKind::Credential, RefusalKind::Signature];
    let mut refusals = Vec::new();
    for (name, raw) in scope.raw().refusals.iter() {
        match KINDS.into_iter().find(|kind| kind.as_str() == name) {
            Some(kind) => {
                if !(400..=599).contains(&raw.status) {
                    scope.wrong(
                        &at!["refusals", name, "status"],
                        "bad-status",
                        format!("{} is not an HTTP status that refuses", raw.status),
                        "write one from 400 to 599",
                    );
                }
                refusals.push(Refusal { kind, status: raw.status, code: raw.code.clone() });
            }
            None => {
                let place = scope.key(&at!["refusals", name]);
                scope.problems.push(
                    Diagnostic::at(
                        place,
                        "unknown-key",
                        format!("unknown kind of refusal `{name}`"),
                    )
                    .did_you_mean(name, KINDS.map(RefusalKind::as_str)),
                );
            }
        }
    }
    refusals
}

fn login(scope: &mut Scope<'_>) -> Option<Login> {
    let read = scope.read;
    let raw = read.raw.login.as_ref()?;
    let server = raw.server.clone().or_else(|| read.raw.servers.keys().next().map(str::to_owned));
    let server = server.unwrap_or_default();
    if read.raw.servers.get(&server).is_none() {
        scope.dangling(&at!["login", "server"], "server", &server, read.raw.servers.keys());
    }
    endpoint::check_path(&raw.path, &at!["login", "path"], scope);
    if raw.path.contains('{') {
        scope.wrong(
            &at!["login", "path"],
            "bad-path",
            "the path of a login has no parameters",
            "write the path as it is sent",
        );
    }
    if raw.token.is_empty() {
        scope.wrong_key(
            &at!["login", "token"],
            "missing-key",
            "a login that answers no token is of no use",
            "say where the token may stand: `[data.token, \"header:x-access-token\"]`",
        );
    }
    for (index, place) in raw.token.iter().enumerate() {
        if let Some(header) = place.strip_prefix("header:") {
            check_header_name(header, &at!["login", "token", index], scope);
        }
    }
    let mut body = Vec::new();
    for (name, field) in raw.body.iter() {
        let value = match (&field.credential, &field.value) {
            (Some(credential), None) => {
                if read.raw.credentials.get(credential).is_none() {
                    let at = at!["login", "body", name, "credential"];
                    scope.dangling(&at, "credential", credential, read.raw.credentials.keys());
                }
                LoginValue::Credential { name: credential.clone(), digest: field.digest }
            }
            (None, Some(raw::Scalar::Integer(number))) => LoginValue::Number(*number),
            (None, Some(raw::Scalar::Float)) => {
                scope.wrong(
                    &at!["login", "body", name, "value"],
                    "wrong-type",
                    "a constant is text or a whole number",
                    "put it in quotes to make it text",
                );
                continue;
            }
            (None, Some(text)) => LoginValue::Text(text.as_text()),
            _ => {
                scope.wrong_key(
                    &at!["login", "body", name],
                    "missing-key",
                    "a member of the login has either `credential:` or `value:`",
                    "name the credential that fills it, or write the constant",
                );
                continue;
            }
        };
        body.push((name.to_owned(), value));
    }
    Some(Login {
        doc: raw.doc.clone(),
        server,
        path: raw.path.clone(),
        body,
        token: raw.token.clone(),
        expired: raw.expired.clone(),
        valid_for: raw.valid_for,
    })
}

/// A field that carries a token needs a login, and a login a field.
fn check_token(scope: &mut Scope<'_>) {
    let raw = scope.raw();
    let carrier = raw.common.iter().find(|(_, field)| field.fill == Fill::Token);
    match (carrier, &raw.login) {
        (Some((name, _)), None) => scope.wrong_key(
            &at!["common", name],
            "no-login",
            format!("`{name}` carries a token, but the family has no `login:`"),
            "add `login:`, which says how a token is had",
        ),
        (None, Some(_)) => scope.wrong_key(
            &at!["login"],
            "no-token-field",
            "there is a login, but no common field carries its token",
            "add one under `common:` with `fill: token`",
        ),
        _ => {}
    }
}

fn types(family: &mut Family, scope: &mut Scope<'_>) {
    let read = scope.read;
    // First the names, so that types may use each other; then their members.
    for (name, raw) in read.raw.types.iter() {
        if !is_pascal_case(name) {
            scope.wrong_key(
                &at!["types", name],
                "bad-name",
                format!("`{name}` cannot be the name of a type"),
                "write it in PascalCase, in English: `PackageType`",
            );
        }
        let kind = match (&raw.codes, &raw.fields) {
            (Some(codes), None) => TypeKind::Codes {
                wire: raw.wire.unwrap_or_default(),
                codes: coded(name, raw, codes, scope),
            },
            (None, Some(_)) => TypeKind::Object(Vec::new()),
            _ => {
                scope.wrong_key(
                    &at!["types", name],
                    "no-kind",
                    format!("`{name}` must have either `codes:` or `fields:`"),
                    "a coded type lists its codes, an object type lists its members",
                );
                TypeKind::Object(Vec::new())
            }
        };
        let at = scope.key(&at!["types", name]);
        family.types.push(TypeDef { name: name.to_owned(), at, doc: raw.doc.clone(), kind });
    }
    for (name, raw) in read.raw.types.iter() {
        let Some(members) = &raw.fields else { continue };
        let resolved = fields::resolve(family, members, &at!["types", name, "fields"], scope);
        if let Some(def) = family.types.iter_mut().find(|def| def.name == name) {
            def.kind = TypeKind::Object(resolved);
        }
    }
    check_ends(family, scope);
}

/// A type that holds itself, directly or through others, has no end: everything that follows types through
/// the spec would follow it for ever.
fn check_ends(family: &Family, scope: &mut Scope<'_>) {
    struct Open<'a> {
        name: &'a str,
        members: std::vec::IntoIter<(&'a str, &'a SourcePlace)>,
    }
    fn open(def: &TypeDef) -> Open<'_> {
        Open { name: &def.name, members: held(def).into_iter() }
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for def in &family.types {
        // The types that are being followed, outermost first. Not by recursion: a long chain is no cycle.
        let mut way: Vec<Open<'_>> = Vec::new();
        if seen.insert(&def.name) {
            way.push(open(def));
        }
        while let Some(last) = way.last_mut() {
            let holder = last.name;
            let Some((name, at)) = last.members.next() else {
                way.pop();
                continue;
            };
            if let Some(first) = way.iter().position(|open| open.name == name) {
                let others: Vec<&str> = way[first + 1..].iter().map(|open| open.name).collect();
                let through = match others.as_slice() {
                    [] => String::new(),
                    others => format!(", through {}", quoted(others)),
                };
                scope.problems.push(
                    Diagnostic::at(
                        at.clone(),
                        "endless-type",
                        format!("`{name}` contains itself{through}"),
                    )
                    .label(format!("this member of `{holder}` closes the circle"))
                    .help("types must have an end: write `type: json` in place of one of them"),
                );
            } else if seen.insert(name)
                && let Some(def) = family.type_def(name)
            {
                way.push(open(def));
            }
        }
    }
}

/// The shared types that the members of a type name, each with the place of the member.
fn held(def: &TypeDef) -> Vec<(&str, &SourcePlace)> {
    let TypeKind::Object(fields) = &def.kind else { return Vec::new() };
    let mut found = Vec::new();
    let mut open: Vec<(&Type, &SourcePlace)> =
        fields.iter().rev().map(|field| (&field.ty, &field.at)).collect();
    while let Some((ty, at)) = open.pop() {
        match ty {
            Type::List { item, .. } => open.push((item, at)),
            Type::Object(ObjectType::Shared(name)) => found.push((name.as_str(), at)),
            Type::Object(ObjectType::Inline { fields, .. }) => {
                open.extend(fields.iter().rev().map(|field| (&field.ty, &field.at)));
            }
            _ => {}
        }
    }
    found
}

fn coded(name: &str, def: &raw::TypeDef, codes: &[raw::Code], scope: &mut Scope<'_>) -> Vec<Code> {
    let wire = def.wire.unwrap_or_default();
    let mut resolved: Vec<Code> = Vec::new();
    if codes.is_empty() {
        scope.wrong_key(
            &at!["types", name, "codes"],
            "no-codes",
            format!("`{name}` has no codes"),
            "list the documented ones; where none is documented, use `text` or `integer`",
        );
    }
    for (index, raw) in codes.iter().enumerate() {
        let at = at!["types", name, "codes", index];
        let code_at = at!["types", name, "codes", index, "code"];
        match (wire, &raw.code) {
            (Wire::String, raw::Scalar::Text(_)) | (Wire::Number, raw::Scalar::Integer(_)) => {}
            (Wire::String, _) => scope.wrong(
                &code_at,
                "wrong-type",
                "the codes of this type travel as text, and this is a number",
                "put it in quotes, or set `wire: number` for the type",
            ),
            (Wire::Either, _) => scope.wrong_key(
                &at!["types", name, "wire"],
                "useless-key",
                "codes travel as text or as numbers",
                "write `wire: string` or `wire: number`",
            ),
            (Wire::Number, _) => scope.wrong(
                &code_at,
                "wrong-type",
                "the codes of this type travel as numbers, and this is text",
                "write a whole number without quotes and leading zeros, or set `wire: string` for the \
                 type",
            ),
        }
        if !is_pascal_case(&raw.name) || raw.name == "Self" {
            scope.wrong(
                &at!["types", name, "codes", index, "name"],
                "bad-name",
                format!("`{}` cannot be the name of a code", raw.name),
                "write it in PascalCase, in English: `DailySchedule`",
            );
        }
        let code = raw.code.as_text();
        for (what, key, found) in [
            ("code", "code", resolved.iter().position(|other| other.code == code)),
            ("name", "name", resolved.iter().position(|other| other.name == raw.name)),
        ] {
            let Some(first) = found else { continue };
            let place = scope.value(&at!["types", name, "codes", index, key]);
            let also = scope.value(&at!["types", name, "codes", first, key]);
            scope.problems.push(
                Diagnostic::at(place, "duplicate-code", format!("this {what} is listed twice"))
                    .also(also, "first time here")
                    .help("every code and every name may stand once"),
            );
        }
        resolved.push(Code {
            code,
            name: raw.name.clone(),
            at: scope.key(&at),
            zh: raw.zh.clone(),
            doc: raw.doc.clone(),
        });
    }
    resolved
}

fn inbound(scope: &mut Scope<'_>) -> Vec<Inbound> {
    let read = scope.read;
    let mut schemes = Vec::new();
    for (name, raw) in read.raw.inbound.iter() {
        if read.raw.credentials.get(&raw.key).is_none() {
            let known = read.raw.credentials.keys();
            scope.dangling(&at!["inbound", name, "key"], "credential", &raw.key, known);
        }
        let headers: Vec<InboundHeader> = raw
            .headers
            .iter()
            .map(|(name, header)| InboundHeader {
                name: name.to_owned(),
                role: header.is,
                required: header.required,
                template: header.template.clone(),
                unit: header.unit,
                example: header.example.clone(),
                doc: header.doc.clone(),
            })
            .collect();
        if headers.iter().filter(|header| header.role == HeaderRole::Signature).count() != 1 {
            scope.wrong_key(
                &at!["inbound", name, "headers"],
                "no-signature-field",
                "exactly one header of a scheme carries the signature",
                "mark it with `is: signature`",
            );
        }
        for header in raw.headers.keys() {
            check_header_name(header, &at!["inbound", name, "headers", header], scope);
        }
        for hole in raw.prefix.iter().flat_map(|prefix| holes(prefix)) {
            if raw.headers.get(hole).is_none() {
                let at = at!["inbound", name, "prefix"];
                let prefix = raw.prefix.as_deref().unwrap_or_default();
                scope.dangling_hole(&at, "header", hole, prefix, raw.headers.keys());
            }
        }
        schemes.push(Inbound {
            name: name.to_owned(),
            at: scope.key(&at!["inbound", name]),
            doc: raw.doc.clone(),
            algorithm: raw.algorithm,
            key: raw.key.clone(),
            encoding: raw.encoding,
            text: raw.text,
            prefix: raw.prefix.clone(),
            nested: if raw.nested.is_empty() { vec![KeyOrder::Given] } else { raw.nested.clone() },
            empties: raw.empties,
            headers,
        });
    }
    schemes
}

/// Groups of fields are resolved where they are included; here they are resolved once on their own,
/// so that a mistake in one is shown once, in `family.yaml`.
fn check_field_groups(family: &Family, scope: &mut Scope<'_>) {
    let read = scope.read;
    for (name, group) in read.raw.fields.iter() {
        if !is_snake_case(name) {
            scope.wrong_key(
                &at!["fields", name],
                "bad-name",
                format!("`{name}` cannot be the name of a group of fields"),
                "write it in snake_case",
            );
        }
        fields::resolve(family, group, &at!["fields", name], scope);
    }
}

/// The name of a header is a token of HTTP (RFC 9110, section 5.6.2).
pub(crate) fn check_header_name<T>(
    name: &str,
    path: &[crate::positions::Step],
    scope: &mut Cursor<'_, T>,
) {
    let good = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if name.is_empty() || !name.chars().all(good) {
        scope.wrong_key(
            path,
            "bad-name",
            format!("`{}` cannot be the name of a header", name.escape_debug()),
            "letters, digits and hyphens, as HTTP has them: `x-lf-signature`",
        );
    }
}

/// A name on the wire is written into JSON as it stands.
pub(crate) fn check_wire_name<T>(
    name: &str,
    path: &[crate::positions::Step],
    scope: &mut Cursor<'_, T>,
) {
    let bad = |c: char| c.is_control() || matches!(c, '"' | '\\') || c > '\u{FFFF}';
    if name.is_empty() || name.contains(bad) {
        scope.wrong_key(
            path,
            "bad-name",
            format!("`{}` cannot be a name on the wire", name.escape_debug()),
            "quotes, backslashes, control characters and characters above U+FFFF are not supported, \
             because signing sorts names and writes them unescaped",
        );
    }
}
